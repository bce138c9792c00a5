import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { translateFor } from '#server/inquiry/translate-for.ts';
import { libreTranslate } from '#server/inquiry/translate-text.ts';
import { openTestService } from '../../fixtures/inquiry/open-test-service.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

/** A service that answers like LibreTranslate, and counts what it is asked. */
async function translator(answer: (q: string, target: string) => unknown) {
  const asked: { q: string; source: string; target: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const question = JSON.parse(body) as (typeof asked)[number];
      asked.push(question);
      response.end(JSON.stringify(answer(question.q, question.target)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('A machine translation stands marked below the original, made once for each language', async () => {
  const { asked, url } = await translator((_q, target) => ({ translatedText: `bản dịch (${target})` }));
  const { submitOsaka, sendMails, mails } = await openTestService({ varDir: await tempFolder() }, { translateUrl: url });
  await submitOsaka();
  expect(await sendMails()).toBe(4);
  const toCooperative = (await mails()).find(({ text }) => text?.includes('/thai-hoa/'))?.text ?? '';
  expect(toCooperative.indexOf('残留農薬の項目')).toBeGreaterThan(0);
  expect(toCooperative.slice(toCooperative.indexOf('残留農薬の項目'))).toMatch(/Bản dịch máy, chưa có người soát: bản dịch \(vi\)/);
  expect((await mails()).find(({ to }) => [to].flat()[0]?.text === 'yamada@yamada.example')?.text).not.toContain('bản dịch');
  expect(asked.map(({ source, target }) => `${source} ${target}`)).toContain('ja vi');
});

test.each([['answers nonsense', () => ({ translatedText: 5 })] as const, ['answers nothing', () => ({})] as const])('A machine that %s costs the translation and nothing else', async (_, answer) => {
  const { url } = await translator(answer);
  const { submitOsaka, sendMails, mails } = await openTestService({ varDir: await tempFolder() }, { translateUrl: url });
  await submitOsaka();
  expect(await sendMails()).toBe(4);
  expect((await mails()).map(({ text }) => text?.includes('Bản dịch máy'))).toEqual([false, false, false, false]);
});

/** An inquiry with three texts that a reader in Vietnamese does not understand. */
async function threeTexts() {
  const service = await openTestService({ varDir: await tempFolder() });
  const sent = await service.submitOsaka();
  if (!sent.ok) throw new Error('not sent');
  const access = await service.inquiries.findAccess(sent.value.token, sent.value.reference);
  if (!access) throw new Error('not let in');
  for (const text of ['一つ', '二つ'])
    await service.inquiries.move(
      access,
      'thai-hoa',
      'ask',
      [
        ['message.text', text],
        ['message.lang', 'ja'],
      ],
      'ja',
    );
  const { db } = service.context;
  return { context: service.context, inquiryId: access.inquiryId, kept: async () => (await db.selectFrom('translations').select('text').execute()).map(({ text }) => text) };
}

test('After the first text that a machine does not manage no more are asked for; those before it are kept', async () => {
  const { context, inquiryId, kept } = await threeTexts();
  const asked: string[] = [];
  const translate = async (text: string) => {
    asked.push(text);
    return asked.length === 1 ? 'dịch' : undefined;
  };
  await translateFor({ ...context, translate }, inquiryId, undefined, 'vi');
  expect(asked).toHaveLength(2);
  expect(await kept()).toEqual(['dịch']);
});

test('A machine that hangs is waited for once for all texts together', async () => {
  const { context, inquiryId, kept } = await threeTexts();
  let asked = 0;
  const server = createServer(() => {
    asked += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const translate = libreTranslate(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const started = performance.now();
  await translateFor({ ...context, translate }, inquiryId, undefined, 'vi', 200);
  expect(performance.now() - started).toBeLessThan(3000);
  expect([asked, await kept()]).toEqual([1, []]);
});
