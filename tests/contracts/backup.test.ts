import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { dumpHeader } from '#server/db/dump-database.ts';
import { loadDatabase } from '#server/db/load-database.ts';
import { databaseKind } from '#server/db/open-database.ts';
import { tableNames } from '#server/db/table-names.ts';
import { filePath } from '#server/inquiry/file-store.ts';
import { eraseAgain } from '#server/inquiry/privacy.ts';
import type { Access } from '#server/inquiry/use-cases.ts';
import { databases, type TestPlace } from '../fixtures/inquiry/databases.ts';
import { pdfBytes } from '../fixtures/inquiry/files.ts';
import { entriesOf, quotationForm } from '../fixtures/inquiry/forms.ts';
import { openTestService, type TestService, tokenIn } from '../fixtures/inquiry/open-test-service.ts';
import { tempFolder } from '../fixtures/temp-folder.ts';

function run(script: string, { varDir, databaseUrl = '' }: TestPlace, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { encoding: 'utf8', env: { ...process.env, VAR_DIR: varDir, DATABASE_URL: databaseUrl, SMTP_URL: '', ALLIANCE_EMAIL: '', MAIL_FROM: '' } });
  return { status, said: stdout + stderr };
}

async function rowsOf({ context: { db } }: TestService) {
  const all: Record<string, string[]> = {};
  for (const name of tableNames) all[name] = (await db.selectFrom(name).selectAll().execute()).map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  return all;
}

const ways = databases.flatMap(([from, open]) => databases.map(([to, openOther]) => [from, to, open, openOther] as const));

test.each(ways)(
  'A backup of %s is restored into %s: every row, every file, and the count goes on',
  async (_from, _to, open, openOther) => {
    const [place, target, folder] = [await open(), await openOther(), join(await tempFolder(), 'backup')];
    const service = await openTestService(place);
    const sent = await service.submitOsaka();
    if (!sent.ok) throw new Error('not sent');
    await service.sendMails();
    const letter = (await service.mails()).find(({ text }) => text?.includes('/thai-hoa/'));
    const coop = (await service.inquiries.findAccess(tokenIn(letter ?? {}), sent.value.reference, 'thai-hoa')) as Access;
    await service.inquiries.quote(coop, entriesOf(quotationForm), [{ name: 'a.pdf', bytes: pdfBytes }], 'vi');

    expect(run('backup', place, folder)).toMatchObject({ status: 0 });
    expect(run('backup', place, folder).status).toBe(2);
    const restored = run('restore', target, folder);
    expect(restored.said).toContain('1 mails wait');
    expect(restored.status).toBe(0);

    const other = await openTestService(target);
    expect(await rowsOf(other)).toEqual(await rowsOf(service));
    const { id } = await other.context.db.selectFrom('files').select('id').executeTakeFirstOrThrow();
    expect(await readFile(join(target.varDir, filePath(id)))).toEqual(Buffer.from(pdfBytes));
    expect(await other.inquiries.findAccess(sent.value.token, sent.value.reference)).toMatchObject({ role: 'buyer' });
    other.clock.at = service.clock.at;
    expect((await other.submitOsaka({ 'buyer.email': 'next@yamada.example' })).ok).toBe(true);
    expect(await other.sendMails()).toBe(5);
  },
  60_000,
);

test.each(databases)(
  'On %s a restore asks before it replaces anything, and brings nobody back who was erased since',
  async (_, open) => {
    const [place, folder] = [await open(), join(await tempFolder(), 'backup')];
    const service = await openTestService(place);
    const sent = await service.submitOsaka();
    if (!sent.ok) throw new Error('not sent');
    await service.submitOsaka({ 'buyer.email': 'kim@kim.example' });
    expect(run('backup', place, folder).status).toBe(0);
    const buyer = (await service.inquiries.findAccess(sent.value.token, sent.value.reference)) as Access;
    await service.inquiries.erase(buyer);
    expect(run('restore', place, folder)).toMatchObject({ status: 1 });
    const { status, said } = run('restore', place, folder, '--yes');
    expect([status, said]).toEqual([0, expect.stringContaining('1 inquiries that were erased since the backup were erased again')]);
    expect(await service.context.db.selectFrom('inquiries').select('email').execute()).toEqual([{ email: 'kim@kim.example' }]);
  },
  60_000,
);

test.each(databases)(
  'On %s somebody who was erased stays so after a restore of older backups, and a restore that ends early changes nothing',
  async (_, open) => {
    const [place, older, newer] = [await open(), join(await tempFolder(), 'older'), join(await tempFolder(), 'newer')];
    const service = await openTestService(place);
    const { db } = service.context;
    expect(run('backup', place, older).status).toBe(0);
    const sent = await service.submitOsaka();
    if (!sent.ok) throw new Error('not sent');
    expect(run('backup', place, newer).status).toBe(0);
    const lines = [JSON.stringify(dumpHeader), JSON.stringify(['inquiries', await db.selectFrom('inquiries').selectAll().executeTakeFirstOrThrow()])];
    await service.inquiries.erase((await service.inquiries.findAccess(sent.value.token, sent.value.reference)) as Access);
    const erasures = await db.selectFrom('erasures').selectAll().execute();

    expect(run('restore', place, older).said).not.toContain('erased again');
    expect(await db.selectFrom('erasures').selectAll().execute()).toEqual(erasures);
    expect(run('restore', place, newer).said).toContain('1 inquiries that were erased since the backup were erased again');
    expect(await db.selectFrom('inquiries').select('email').execute()).toEqual([]);
    expect(await db.selectFrom('erasures').selectAll().execute()).toEqual(erasures);

    const ended = loadDatabase(db, databaseKind(place), Readable.from(lines), async (transaction) => {
      expect(await eraseAgain(transaction, service.mailFileOf)).toBe(1);
      throw new Error('killed');
    });
    await expect(ended).rejects.toThrow('killed');
    expect([await db.selectFrom('inquiries').select('email').execute(), await db.selectFrom('erasures').selectAll().execute()]).toEqual([[], erasures]);
  },
  60_000,
);

test('What is no backup is refused in a sentence', async () => {
  const place = { varDir: await tempFolder() };
  expect(run('restore', place)).toMatchObject({ status: 2, said: expect.stringContaining('Usage') });
  expect(run('restore', place, place.varDir)).toMatchObject({ status: 2, said: expect.stringContaining('holds no database.jsonl.gz') });
});
