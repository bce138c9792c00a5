import { openMailViewer } from '#server/mail/mail-viewer.ts';
import { listDead, revive } from '#server/mail/outbox.ts';
import { refuse, withInquiries } from './inquiry-program.ts';
import { runProgram } from './program.ts';

const usage = 'Usage: npm run mail [-- --port 4325] · npm run mail -- dead · npm run mail -- retry <id>';

/** Shows the mails that were written to files in a browser; lists those that were given up; gives one another try. */
await runProgram(async ({ settings, log }) => {
  const [verb, value] = process.argv.slice(2);
  if (verb === 'dead')
    return withInquiries(settings, async ({ context }) => {
      const dead = await listDead(context.db);
      for (const { id, kind, recipient, created_at, dead_at, attempts, last_error } of dead) log(`${id}  ${kind} to ${recipient}\n  written ${created_at}, given up ${dead_at} after ${attempts} ${attempts === 1 ? 'try' : 'tries'}: ${last_error}`);
      log(dead.length === 0 ? 'No mail was given up.' : 'Another try: npm run mail -- retry <id>');
      return 0;
    });
  if (verb === 'retry' && value) return withInquiries(settings, async ({ context, post }) => ((await revive(context.db, value, post.now())) ? 0 : refuse(1, `No mail of the id “${value}” was given up.`)));
  if (verb !== undefined && verb !== '--port') return refuse(2, usage);
  const viewer = await openMailViewer(settings.varDir, Number(value ?? 4325)).catch((error: Error) => error.message);
  if (typeof viewer === 'string') return refuse(1, viewer);
  log(`Mails: ${viewer.address}`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  return 0;
});
process.exit();
