import { readReference } from '#domain/inquiry/reference.ts';
import { listWaiting, refuseInquiry, releaseInquiry } from '#server/inquiry/review.ts';
import { refuse, withInquiries } from './inquiry-program.ts';
import { runProgram } from './program.ts';

const usage = 'Usage: npm run review · npm run review -- release|refuse <reference>';

/** Inquiries that came without JavaScript or look like junk: a person of the Alliance lets them go to their cooperatives, or not. */
await runProgram(async ({ settings, log }) => {
  const [verb, given] = process.argv.slice(2);
  const reference = readReference(given ?? '');
  if (verb !== undefined && ((verb !== 'release' && verb !== 'refuse') || !reference)) return refuse(2, usage);
  return withInquiries(settings, async ({ context }) => {
    if (verb && reference) {
      const isDone = await (verb === 'release' ? releaseInquiry : refuseInquiry)(context, reference);
      if (!isDone) return refuse(1, `${reference} does not wait for a review.`);
      log(`${reference} ${verb === 'release' ? 'goes to its cooperatives' : 'is put aside'}.`);
      return 0;
    }
    const waiting = await listWaiting(context);
    for (const { reference: name, sentAt, company, country, email, message, cooperatives } of waiting) log(`${name}  ${sentAt}  ${company} (${country}) <${email}> → ${cooperatives.join(', ')}${message ? `\n  ${message.replaceAll('\n', '\n  ')}` : ''}`);
    log(waiting.length === 0 ? 'Nothing waits for a review.' : usage);
    return 0;
  });
});
