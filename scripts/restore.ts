import { createReadStream, existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { isEmpty, loadDatabase } from '#server/db/load-database.ts';
import { databaseKind } from '#server/db/open-database.ts';
import { eraseAgain } from '#server/inquiry/privacy.ts';
import { removeDoomed } from '#server/inquiry/sweep.ts';
import { refuse, withInquiries } from './inquiry-program.ts';
import { runProgram } from './program.ts';

const usage = 'Usage: npm run restore -- <folder of a backup> [--yes]';

/** Puts a backup in the place of what stands in the database, all or nothing. Stop the servers and workers first. What was ever erased here is erased again. */
await runProgram(async ({ settings, log }) => {
  const args = process.argv.slice(2);
  const given = args.find((arg) => !arg.startsWith('--'));
  const folder = resolve(process.env.INIT_CWD || process.cwd(), given ?? '');
  const file = join(folder, 'database.jsonl.gz');
  if (!given || !existsSync(file)) return refuse(2, given ? `${folder} holds no database.jsonl.gz.\n${usage}` : usage);
  return withInquiries(settings, async ({ context, mailFileOf }) => {
    const { db } = context;
    if (!(await isEmpty(db)) && !args.includes('--yes')) return refuse(1, 'The database holds inquiries; --yes replaces them by the backup.');
    if (existsSync(join(folder, 'attachments'))) await cp(join(folder, 'attachments'), join(settings.varDir, 'attachments'), { recursive: true });
    let again = 0;
    const count = await loadDatabase(db, databaseKind(settings), linesOf(file), async (transaction) => {
      again = await eraseAgain(transaction, mailFileOf);
    });
    await removeDoomed(context);
    const { n } = await db.selectFrom('outbox').select(db.fn.countAll<number>().as('n')).where('sent_at', 'is', null).where('dead_at', 'is', null).executeTakeFirstOrThrow();
    log(`${count} rows restored.${again > 0 ? ` ${again} inquiries that were erased since the backup were erased again.` : ''}${n > 0 ? ` ${n} mails wait to be sent; those that left after the backup was made leave again, with the same Message-ID.` : ''}`);
    return 0;
  });
});

/** Opened when the first line is asked for: lines that come before are lost. */
async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY });
}
