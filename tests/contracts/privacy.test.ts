import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tableNames } from '#server/db/table-names.ts';
import { erasePerson, exportPerson } from '#server/inquiry/privacy.ts';
import { sweep } from '#server/inquiry/sweep.ts';
import type { Access } from '#server/inquiry/use-cases.ts';
import { sendDue } from '#server/mail/send-due.ts';
import { sweepMailFiles } from '#server/mail/sweep-mail-files.ts';
import { databases, type TestPlace } from '../fixtures/inquiry/databases.ts';
import { pngBytes } from '../fixtures/inquiry/files.ts';
import { entriesOf, quotationForm } from '../fixtures/inquiry/forms.ts';
import { openTestService, type TestService, tokenIn } from '../fixtures/inquiry/open-test-service.ts';

/** An inquiry with a quotation, a file and mails; and another one of somebody else. */
async function lived(place: TestPlace) {
  const service = await openTestService(place);
  const { inquiries } = service;
  const [sent, other] = [await service.submitOsaka(), await service.submitOsaka({ 'buyer.email': 'kim@kim.example', 'buyer.company': 'Kim', 'buyer.name': 'Kim', 'message.text': 'hello', 'buyer.channels.line': undefined, 'buyer.channels.phone': undefined })];
  if (!sent.ok || !other.ok) throw new Error('not sent');
  const { reference, token } = sent.value;
  await service.sendMails();
  const letter = (await service.mails()).find(({ text }) => text?.includes(reference) && text.includes('/thai-hoa/'));
  const coop = (await inquiries.findAccess(tokenIn(letter ?? {}), reference, 'thai-hoa')) as Access;
  await inquiries.quote(coop, entriesOf(quotationForm), [{ name: 'a.png', bytes: pngBytes }], 'vi');
  await service.sendMails();
  return { ...service, place, reference, buyer: (await inquiries.findAccess(token, reference)) as Access };
}

/** Everything that is kept anywhere, as text. */
async function everything({ context: { db }, mails }: TestService, { varDir }: TestPlace): Promise<string> {
  const rows = await Promise.all(tableNames.map((name) => db.selectFrom(name).selectAll().execute()));
  const letters = await mails();
  const files = await readdir(join(varDir, 'attachments'), { recursive: true }).catch(() => []);
  return JSON.stringify([rows, letters.map(({ text, html, subject, headerLines }) => [text, html, subject, headerLines]), files.filter((name) => name.length > 3)]);
}
/** Which of some words are still kept anywhere. */
const found = async (service: TestService, place: TestPlace, words: readonly string[]) => {
  const all = await everything(service, place);
  return words.filter((word) => all.includes(word));
};
const traces = ['yamada', '山田', '残留農薬の項目', '6312', 'Hàng vụ mới'];

describe.each(databases)('on %s', (_, open) => {
  test('a buyer’s own button erases everything, and cooperatives hear that it was withdrawn', async () => {
    const story = await lived(await open());
    expect(await found(story, story.place, traces)).toEqual(traces);
    expect((await story.inquiries.erase(story.buyer)).ok).toBe(true);
    await story.sendMails();
    expect(await found(story, story.place, [...traces, 'kim@kim.example'])).toEqual(['kim@kim.example']);
    const farewells = (await story.mails()).filter(({ subject }) => subject?.includes('đã rút'));
    expect(farewells.map(({ text }) => text?.includes(story.reference))).toEqual([true, true, true]);
    expect(await story.context.db.selectFrom('erasures').select('cause').execute()).toEqual([{ cause: 'buyer' }]);
    expect((await story.inquiries.findAccess('x'.repeat(43), story.reference)) ?? 'gone').toBe('gone');
  });

  test('a cooperative cannot erase', async () => {
    const story = await lived(await open());
    expect(await story.inquiries.erase({ ...story.buyer, role: 'cooperative' })).toMatchObject({ ok: false, refusal: { code: 'inquiry.move_not_allowed' } });
    expect(await found(story, story.place, ['山田'])).toEqual(['山田']);
  });

  test('an operator exports what is kept of a person and erases it, by mail address', async () => {
    const story = await lived(await open());
    const [exported] = await exportPerson(story.context, 'Yamada@yamada.example');
    expect(exported).toMatchObject({ inquiry: { company: '山田食品株式会社' }, quotations: [{ message_text: 'Hàng vụ mới.' }], files: [{ name: 'a.png' }], consents: [{ kind: 'purpose' }, { kind: 'transfer' }] });
    expect(exported?.mails.length).toBe(5);
    expect([await erasePerson(story.context, story.mailFileOf, 'yamada@yamada.example'), await erasePerson(story.context, story.mailFileOf, 'yamada@yamada.example')]).toEqual([1, 0]);
    expect(await found(story, story.place, ['山田', 'Hàng vụ mới', 'a.png'])).toEqual([]);
  });

  test('after the retention period an inquiry erases itself, without a word to anybody', async () => {
    const story = await lived(await open());
    story.clock.pass(729 * 24 * 60);
    expect(await sweep(story.context, story.mailFileOf)).toEqual({ erased: 0 });
    story.clock.pass(4 * 24 * 60);
    expect(await sweep(story.context, story.mailFileOf)).toEqual({ erased: 2 });
    expect(await story.sendMails()).toBe(0);
    expect(await found(story, story.place, [...traces, 'kim@'])).toEqual([]);
  });

  test('a kill between the rows and the files of an erasure is made good by the next sweep', async () => {
    const story = await lived(await open());
    const { eraseInquiry } = await import('#server/inquiry/erase-inquiry.ts');
    await eraseInquiry(story.context, story.mailFileOf, story.buyer.inquiryId, 'buyer');
    expect(await found(story, story.place, ['山田'])).toEqual(['山田']);
    await sweep(story.context, story.mailFileOf);
    expect(await found(story, story.place, ['山田'])).toEqual([]);
  });

  test('a mail that is being written while its inquiry is erased does not stay', async () => {
    const story = await lived(await open());
    const words: [string, string][] = [
      ['message.text', '山田より'],
      ['message.lang', 'ja'],
    ];
    expect((await story.inquiries.move(story.buyer, 'thai-hoa', 'ask', words, 'ja')).ok).toBe(true);
    const erase = () => story.inquiries.erase(story.buyer);
    const send: typeof story.post.files.send = async (message) => {
      await erase();
      return story.post.files.send(message);
    };
    await sendDue({ ...story.post, files: { ...story.post.files, send } }, 'test');
    expect(await found(story, story.place, ['山田', 'yamada'])).toEqual([]);
  });

  test('mails that no row knows, and halves of mails, are swept away after a day', async () => {
    const story = await lived(await open());
    const [folder, before] = [join(story.place.varDir, 'mail'), await story.mails()];
    const [kept = ''] = await readdir(folder);
    const strays = [kept.replace(/[0-9a-f]{8}(?=-)/, '00000000'), `${kept}.6a1f0c1e-0000-4000-8000-000000000000.tmp`];
    for (const name of strays) await writeFile(join(folder, name), '山田');
    for (const [days, left] of [
      [0, before.length + 2],
      [2, before.length],
    ] as const) {
      await sweepMailFiles(story.context.db, story.place.varDir, new Date(Date.now() + days * 86_400_000));
      expect(await readdir(folder)).toHaveLength(left);
    }
  });

  test('a network address is kept for two days, and only as a digest of its day', async () => {
    const story = await lived(await open());
    expect(await found(story, story.place, ['203.0.113.7'])).toEqual([]);
    const counts = () => story.context.db.selectFrom('day_counts').select(['key', 'day']).execute();
    expect((await counts()).length).toBeGreaterThan(0);
    for (const { key } of await counts()) expect(key).toHaveLength(43);
    story.clock.pass(2 * 24 * 60);
    await sweep(story.context, story.mailFileOf);
    expect(await counts()).toEqual([]);
  });
});
