import { describe, expect, test } from 'vitest';
import { listWaiting, refuseInquiry, releaseInquiry } from '#server/inquiry/review.ts';
import type { MailTransport } from '#server/mail/mail-message.ts';
import { sendDue } from '#server/mail/send-due.ts';
import { databases } from '../fixtures/inquiry/databases.ts';
import { entriesOf, osakaForm } from '../fixtures/inquiry/forms.ts';
import { openTestService, type TestService, tokenIn } from '../fixtures/inquiry/open-test-service.ts';

const visit = { source: '203.0.113.7' };
type Outcome = Awaited<ReturnType<TestService['submitOsaka']>>;
const sentOf = (outcome: Outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const codeOf = (outcome: Outcome) => (outcome.ok ? 'sent' : outcome.refusal.code);
const count = async ({ context: { db } }: TestService, table: 'inquiries' | 'outbox' | 'threads' | 'consents') => (await db.selectFrom(table).select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;

describe.each(databases)('on %s', (_, open) => {
  test('everything that follows from an inquiry stands in the tables, or nothing', async () => {
    const service = await openTestService(await open());
    sentOf(await service.submitOsaka());
    expect([await count(service, 'inquiries'), await count(service, 'threads'), await count(service, 'consents'), await count(service, 'outbox')]).toEqual([1, 3, 2, 4]);
    expect(codeOf(await service.submitOsaka({ 'buyer.email': 'wrong' }))).toBe('inquiry.check_fields');
    expect(await count(service, 'inquiries')).toBe(1);
  });

  test('consent is kept with its version, language, words, recipients and time', async () => {
    const { submitOsaka, context } = await openTestService(await open());
    sentOf(await submitOsaka());
    const consents = await context.db.selectFrom('consents').selectAll().orderBy('kind').execute();
    expect(consents).toMatchObject([{ kind: 'purpose', locale: 'ja', text_version: '2026-11-26', given_at: '2026-11-26T02:01:00.000Z' }, { kind: 'transfer' }]);
    expect(consents[0]?.text_digest).not.toBe(consents[1]?.text_digest);
    expect(JSON.parse(consents[0]?.recipients_json ?? '')).toEqual(['thai-hoa', 'binh-gia', 'real-one']);
  });

  describe('the same form sent again', () => {
    test('five times at once is one inquiry, and each sender gets in', async () => {
      const service = await openTestService(await open());
      const fields = await service.browserFields();
      const all = (await Promise.all(Array.from({ length: 5 }, () => service.submitOsaka(fields)))).map(sentOf);
      expect(new Set(all.map(({ reference }) => reference)).size).toBe(1);
      expect(all.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
      expect([await count(service, 'inquiries'), await count(service, 'outbox')]).toEqual([1, 4]);
      for (const { token, reference } of all) expect(await service.inquiries.findAccess(token, reference)).toMatchObject({ role: 'buyer' });
    });

    test('a day later, from a draft, is still the same', async () => {
      const service = await openTestService(await open());
      const fields = await service.browserFields();
      const first = sentOf(await service.submitOsaka(fields));
      service.clock.pass(24 * 60);
      expect(sentOf(await service.submitOsaka(fields))).toMatchObject({ reference: first.reference, isRepeat: true });
    });

    test('with other content is told that it was sent before', async () => {
      const service = await openTestService(await open());
      const fields = await service.browserFields();
      const { reference } = sentOf(await service.submitOsaka(fields));
      const again = await service.submitOsaka({ ...fields, 'lines.0.quantity.value': '999' });
      expect(again).toMatchObject({ ok: false, refusal: { code: 'inquiry.already_sent', reference } });
    });

    test('without any ticket, such as from a program, is known by its content', async () => {
      const service = await openTestService(await open());
      const [first, second] = [sentOf(await service.inquiries.submit(entriesOf(osakaForm), visit)), sentOf(await service.inquiries.submit(entriesOf(osakaForm), visit))];
      expect([second.reference, second.isRepeat]).toEqual([first.reference, true]);
      expect(second.token, 'others may know the content').toBeUndefined();
    });
  });

  describe('junk', () => {
    test('a form without JavaScript goes to the review list, and from there to the cooperatives', async () => {
      const service = await openTestService(await open());
      const ticket = service.inquiries.newTicket();
      service.clock.pass(5);
      const { reference, inReview, token } = sentOf(await service.inquiries.submit(entriesOf(osakaForm, { ticket }), visit));
      expect(inReview).toBe(true);
      await service.sendMails();
      const letterTo = async (address: string) => (await service.mails()).find(({ to }) => [to].flat()[0]?.text === address);
      const receipt = await letterTo('yamada@yamada.example');
      expect([receipt?.subject?.includes('見積依頼受付'), receipt?.text?.includes('同盟の担当者が確認したうえで')]).toEqual([true, true]);
      for (const typed of ['山田', '残留農薬', '関西空港']) expect(`${receipt?.subject} ${receipt?.text} ${receipt?.html}`, 'what a stranger typed is not mailed').not.toContain(typed);
      expect((await letterTo('lienminh@alliance.example'))?.text).toContain(reference);
      expect(await service.mails()).toHaveLength(2);
      const access = await service.inquiries.findAccess(token, reference);
      expect(access && (await service.inquiries.read(access, 'ja'))).toMatchObject({ inReview: true, threads: [{ moves: [] }, { moves: [] }, { moves: [] }] });

      expect(await listWaiting(service.context)).toMatchObject([{ reference, company: '山田食品株式会社', cooperatives: ['binh-gia', 'real-one', 'thai-hoa'] }]);
      expect([await releaseInquiry(service.context, reference), await releaseInquiry(service.context, reference)]).toEqual([true, false]);
      expect(await service.sendMails()).toBe(3);
      const part = (await service.mails()).find(({ text }) => text?.includes('/thai-hoa/'));
      expect(await service.inquiries.findAccess(tokenIn(part ?? {}), reference, 'thai-hoa')).toBeDefined();
    });

    test('what is put aside reaches nobody', async () => {
      const service = await openTestService(await open());
      const { reference } = sentOf(await service.inquiries.submit(entriesOf(osakaForm), visit));
      expect(await refuseInquiry(service.context, reference)).toBe(true);
      await service.sendMails();
      expect((await service.mails()).map(({ to }) => [to].flat()[0]?.text).sort()).toEqual(['lienminh@alliance.example', 'yamada@yamada.example']);
      expect(await listWaiting(service.context)).toEqual([]);
    });

    test('a filled honeypot and a form filled in within seconds are looked at first', async () => {
      const service = await openTestService(await open());
      expect(sentOf(await service.submitOsaka({ website: 'http://spam.example' })).inReview).toBe(true);
      const { altcha = '' } = await service.browserFields();
      expect(sentOf(await service.inquiries.submit(entriesOf(osakaForm, { altcha, ticket: service.inquiries.newTicket() }), visit)).inReview).toBe(true);
    });

    test('a proof is good once, for an hour, and only if it is one', async () => {
      const service = await openTestService(await open());
      const [first, second] = [await service.browserFields(), await service.browserFields()];
      sentOf(await service.submitOsaka(first));
      expect(codeOf(await service.submitOsaka({ ...second, altcha: first.altcha }))).toBe('inquiry.proof_used');
      service.clock.pass(61);
      expect(codeOf(await service.submitOsaka(second))).toBe('inquiry.proof_expired');
      const decoded = JSON.parse(Buffer.from((await service.browserFields()).altcha ?? '', 'base64').toString());
      const forged = (change: (payload: typeof decoded) => void) => {
        const copy = structuredClone(decoded);
        change(copy);
        return Buffer.from(JSON.stringify(copy)).toString('base64');
      };
      const bad = ['x', Buffer.from('null').toString('base64'), forged((payload) => (payload.challenge.parameters.data.at += 9e9)), forged((payload) => (payload.solution.derivedKey = '00')), forged((payload) => delete payload.challenge.signature)];
      for (const altcha of bad) expect(codeOf(await service.submitOsaka({ ...(await service.browserFields()), altcha }))).toBe('inquiry.proof_invalid');
      expect(await count(service, 'inquiries')).toBe(1);
    });

    test('one address may ask eight times a day, and again on the next', async () => {
      const service = await openTestService(await open());
      for (let at = 1; at <= 8; at += 1) sentOf(await service.submitOsaka({ 'buyer.company': `Company ${at}` }));
      expect(await service.submitOsaka({ 'buyer.company': 'Company 9', 'buyer.email': 'YAMADA@yamada.example' })).toMatchObject({ ok: false, refusal: { code: 'inquiry.rate_limited', waitMinutes: 1440, values: { 'buyer.company': ['Company 9'] } } });
      sentOf(await service.submitOsaka({ 'buyer.email': 'other@else.example' }));
      service.clock.pass(24 * 60 + 1);
      sentOf(await service.submitOsaka({ 'buyer.company': 'Company 10' }));
    });

    test('of many that come at the same moment no more are taken than in a row, and who erases is still counted', async () => {
      const service = await openTestService(await open());
      const forms = [];
      for (let at = 0; at < 12; at += 1) forms.push(entriesOf(osakaForm, { ...(await service.browserFields()), 'buyer.company': `Company ${at}` }));
      const outcomes = await Promise.all(forms.map((form) => service.inquiries.submit(form, visit)));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(8);
      expect(await count(service, 'inquiries')).toBe(8);
      const [first] = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
      const access = await service.inquiries.findAccess(first?.token, first?.reference ?? '');
      if (access) await service.inquiries.erase(access);
      expect(codeOf(await service.submitOsaka({ 'buyer.company': 'Company 13' }))).toBe('inquiry.rate_limited');
    });

    test('one company may ask sixteen times a day, however it writes itself', async () => {
      const service = await openTestService(await open());
      const spellings = ['Yamada Foods Co., Ltd.', 'YAMADA FOODS CO.,LTD', 'ｙａｍａｄａ foods co. ltd'];
      for (let at = 0; at < 16; at += 1) sentOf(await service.submitOsaka({ 'buyer.company': spellings[at % 3], 'buyer.email': `buyer${at}@yamada.example` }));
      expect(codeOf(await service.submitOsaka({ 'buyer.company': 'Yamada Foods Co Ltd', 'buyer.email': 'last@yamada.example' }))).toBe('inquiry.rate_limited');
    });
  });

  test('addresses that nobody owns are never mailed, and who has not agreed to take part gets nothing', async () => {
    const service = await openTestService(await open());
    const { reference } = sentOf(await service.submitOsaka());
    const mailed: string[] = [];
    const smtp: MailTransport = {
      send: async ({ to }) => {
        mailed.push(to);
        return { sent: true };
      },
      close: async () => {},
    };
    expect((await sendDue({ ...service.post, smtp }, 'test')).sent).toBe(4);
    expect(mailed.sort()).toEqual(['htx@binhgia.example', 'lienminh@alliance.example', 'yamada@yamada.example']);
    expect((await service.mails()).map(({ to, subject }) => [[to].flat()[0]?.text, subject?.includes(reference)])).toEqual([['lienhe@thaihoa.invalid', true]]);
  });
});
