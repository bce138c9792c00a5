import { describe, expect, test } from 'vitest';
import { databases } from '../fixtures/inquiry/databases.ts';
import { openTestService, tokenIn } from '../fixtures/inquiry/open-test-service.ts';

describe.each(databases)('on %s', (_, open) => {
  test('every reader reaches what is theirs and nothing else', async () => {
    const { submitOsaka, sendMails, mails, inquiries } = await openTestService(await open());
    const [first, second] = [await submitOsaka(), await submitOsaka({ 'buyer.email': 'kim@kim.example', locale: 'ko' })];
    if (!first.ok || !second.ok) throw new Error('not sent');
    await sendMails();
    const letters = await mails();
    const { reference } = first.value;
    const tokenOf = (part: string, to?: string) => tokenIn(letters.find(({ text, to: sent }) => text?.includes(reference) && text.includes(part) && (!to || [sent].flat()[0]?.text === to)) ?? {});
    const readers = { stranger: 'A'.repeat(43), 'other buyer': second.value.token, buyer: first.value.token, 'buyer by mail': tokenOf('?t=', 'yamada@yamada.example'), 'thai-hoa': tokenOf('/thai-hoa/'), 'binh-gia': tokenOf('/binh-gia/'), officer: tokenOf('/real-one/') };
    const rooms = { inquiry: undefined, 'thread of thai-hoa': 'thai-hoa', 'thread of binh-gia': 'binh-gia', 'thread of real-one': 'real-one', 'no such thread': 'nobody' };
    const opened: string[] = [];
    for (const [reader, token] of Object.entries(readers)) for (const [room, cooperative] of Object.entries(rooms)) if (await inquiries.findAccess(token, reference, cooperative)) opened.push(`${reader}: ${room}`);
    expect(opened).toEqual(['buyer: inquiry', 'buyer by mail: inquiry', 'thai-hoa: thread of thai-hoa', 'binh-gia: thread of binh-gia', 'officer: thread of real-one']);
    for (const bad of [undefined, '', 'x', '../../etc/passwd', "' or 1=1 --", `${first.value.token}x`, first.value.token?.slice(1)]) expect(await inquiries.findAccess(bad, reference)).toBeUndefined();
    expect(await inquiries.findAccess(first.value.token, second.value.reference)).toBeUndefined();
    expect(await inquiries.findAccess(first.value.token, reference.toLowerCase().replaceAll('-', ' '))).toBeDefined();
  });

  test('opening a link changes nothing', async () => {
    const { submitOsaka, sendMails, mails, inquiries, context } = await openTestService(await open());
    const sent = await submitOsaka();
    await sendMails();
    const rows = async () => JSON.stringify([await context.db.selectFrom('threads').selectAll().orderBy('id').execute(), await context.db.selectFrom('thread_events').selectAll().execute(), await context.db.selectFrom('access_tokens').selectAll().orderBy('hash').execute()]);
    const before = await rows();
    const token = tokenIn((await mails()).find(({ text }) => text?.includes('/thai-hoa/')) ?? {});
    for (let scan = 0; scan < 3; scan += 1) {
      const access = await inquiries.findAccess(token, sent.ok ? sent.value.reference : '', 'thai-hoa');
      if (access) await inquiries.read(access, 'vi');
    }
    expect(await rows()).toBe(before);
  });

  test('the database holds no token, and after the mail has left, neither does the outbox', async () => {
    const { submitOsaka, sendMails, mails, context } = await openTestService(await open());
    const sent = await submitOsaka();
    await sendMails();
    const all = JSON.stringify([await context.db.selectFrom('access_tokens').selectAll().execute(), await context.db.selectFrom('outbox').selectAll().execute()]);
    for (const token of [sent.ok ? sent.value.token : '', ...(await mails()).map(tokenIn)]) {
      expect(token).toHaveLength(43);
      expect(all).not.toContain(token);
    }
  });

  test('links expire after 90 days, and a reader can make all of their own worthless before', async () => {
    const { submitOsaka, inquiries, clock, sendMails, mails } = await openTestService(await open());
    const sent = await submitOsaka();
    if (!sent.ok) throw new Error('not sent');
    const { token, reference } = sent.value;
    clock.pass(90 * 24 * 60 - 1);
    expect(await inquiries.findAccess(token, reference)).toBeDefined();
    clock.pass(2);
    expect(await inquiries.findAccess(token, reference)).toBeUndefined();
    const again = await submitOsaka();
    if (!again.ok) throw new Error('not sent');
    await sendMails();
    const letters = (await mails()).filter(({ text }) => text?.includes(again.value.reference));
    const byMail = tokenIn(letters.find(({ to }) => [to].flat()[0]?.text === 'yamada@yamada.example') ?? {});
    const thaiHoa = tokenIn(letters.find(({ text }) => text?.includes('/thai-hoa/')) ?? {});
    const access = await inquiries.findAccess(byMail, again.value.reference);
    if (!access) throw new Error('no access');
    await inquiries.revoke(access);
    for (const worthless of [again.value.token, byMail]) expect(await inquiries.findAccess(worthless, again.value.reference)).toBeUndefined();
    expect(await inquiries.findAccess(thaiHoa, again.value.reference, 'thai-hoa')).toBeDefined();
  });

  describe('a new link', () => {
    test('comes by mail to the address that the reference belongs to, of buyer and cooperative', async () => {
      const { submitOsaka, sendMails, mails, inquiries } = await openTestService(await open());
      const sent = await submitOsaka();
      if (!sent.ok) throw new Error('not sent');
      const { reference } = sent.value;
      await sendMails();
      const before = (await mails()).length;
      await inquiries.renewLink({ reference: reference.toLowerCase(), email: ' Yamada@Yamada.example ' }, { source: 'x' });
      await inquiries.renewLink({ reference, email: 'htx@binhgia.example' }, { source: 'x' });
      await inquiries.renewLink({ reference, email: 'lienminh@alliance.example' }, { source: 'x' });
      expect(await sendMails()).toBe(3);
      const fresh = (await mails()).filter(({ subject }) => /リンク|Đường dẫn mới/.test(subject ?? ''));
      expect([before + 3, fresh.length]).toEqual([(await mails()).length, 3]);
      const buyers = fresh.find(({ to }) => [to].flat()[0]?.text === 'yamada@yamada.example');
      expect(await inquiries.findAccess(tokenIn(buyers ?? {}), reference)).toMatchObject({ role: 'buyer' });
    });

    test('comes for no other address, no other reference and no cooperative that is not asked; the answer is always none', async () => {
      const { submitOsaka, sendMails, inquiries } = await openTestService(await open());
      const sent = await submitOsaka({ 'lines.2.product': undefined, 'lines.2.quantity.value': undefined, 'lines.1.product': undefined, 'lines.1.quantity.value': undefined });
      const reference = sent.ok ? sent.value.reference : '';
      await sendMails();
      for (const request of [
        { reference, email: 'stranger@else.example' },
        { reference: 'CP-0000-0000', email: 'yamada@yamada.example' },
        { reference, email: 'htx@binhgia.example' },
        { reference, email: 'yamada@yamada.example\r\nBcc: x@y.example' },
        { reference: "' or 1=1", email: 'yamada@yamada.example' },
      ])
        expect(await inquiries.renewLink(request, { source: 'x' })).toBeUndefined();
      expect(await sendMails()).toBe(0);
    });

    test('can be asked for six times a day, and nobody can use up the six of somebody else', async () => {
      const { submitOsaka, sendMails, inquiries, clock } = await openTestService(await open());
      const sent = await submitOsaka();
      const reference = sent.ok ? sent.value.reference : '';
      await sendMails();
      const nine = (request: Parameters<typeof inquiries.renewLink>[0], source: string) => Promise.all(Array.from({ length: 9 }, () => inquiries.renewLink(request, { source })));
      await nine({ reference: 'CP-0000-0000', email: 'yamada@yamada.example' }, 'y');
      await nine({ reference, email: 'yamada@yamada.example' }, 'x');
      expect(await sendMails()).toBe(6);
      clock.pass(24 * 60 + 1);
      await inquiries.renewLink({ reference, email: 'yamada@yamada.example' }, { source: 'x' });
      expect(await sendMails()).toBe(1);
    });

    test('can be asked for by one network so many times a day', async () => {
      const { submitOsaka, sendMails, inquiries } = await openTestService(await open());
      const references: string[] = [];
      for (let at = 0; at < 5; at += 1) {
        const sent = await submitOsaka({ 'buyer.email': `buyer${at}@yamada.example` });
        if (sent.ok) references.push(sent.value.reference);
      }
      await sendMails();
      await Promise.all(references.flatMap((reference, at) => Array.from({ length: 6 }, () => inquiries.renewLink({ reference, email: `buyer${at}@yamada.example` }, { source: 'x' }))));
      expect(await sendMails()).toBe(24);
    });
  });
});
