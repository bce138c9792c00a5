import { describe, expect, test } from 'vitest';
import type { BuyerView, CooperativeView } from '#domain/inquiry/views.ts';
import { translator } from '#i18n/translate.ts';
import type { Access } from '#server/inquiry/use-cases.ts';
import { databases, type TestPlace } from '../fixtures/inquiry/databases.ts';
import { pdfBytes, pngBytes } from '../fixtures/inquiry/files.ts';
import { entriesOf, quotationForm } from '../fixtures/inquiry/forms.ts';
import { openTestService, type TestService, tokenIn } from '../fixtures/inquiry/open-test-service.ts';

/** An inquiry that was sent, with the accesses of its four readers. */
async function begun(place: TestPlace) {
  const service = await openTestService(place);
  const sent = await service.submitOsaka();
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
  const { reference, token } = sent.value;
  await service.sendMails();
  const letters = await service.mails();
  const accessOf = async (cooperative: string) => {
    const access = await service.inquiries.findAccess(tokenIn(letters.find(({ text }) => text?.includes(`/${cooperative}/`)) ?? {}), reference, cooperative);
    if (!access) throw new Error(`No access for ${cooperative}.`);
    return access;
  };
  const buyer = (await service.inquiries.findAccess(token, reference)) as Access;
  return { ...service, reference, buyer, thaiHoa: await accessOf('thai-hoa'), binhGia: await accessOf('binh-gia'), officer: await accessOf('real-one') };
}

const stateOf = async ({ inquiries }: TestService, access: Access) => ((await inquiries.read(access, 'vi')) as CooperativeView).thread.state;
/** The form of the button below the quotation that the buyer reads now. */
const acceptForm = async ({ inquiries }: TestService, buyer: Access, cooperative = 'thai-hoa') => {
  const view = (await inquiries.read(buyer, 'ja')) as BuyerView;
  const current = view.threads.find((thread) => thread.cooperative === cooperative)?.quotations.find(({ isCurrent }) => isCurrent);
  return entriesOf({ quotation: current?.id ?? '' });
};
const newest = async ({ mails }: TestService, to: string) => (await mails()).filter((mail) => [mail.to].flat()[0]?.text === to).at(-1);

describe.each(databases)('on %s', (_, open) => {
  test('from question to order: every move is made by its own side, and the other side hears of it', async () => {
    const story = await begun(await open());
    const { inquiries, thaiHoa, buyer, sendMails, clock } = story;
    const move = async (access: Access, name: Parameters<typeof inquiries.move>[2], form: Record<string, string | string[]> = {}) => {
      clock.pass(10);
      const outcome = await inquiries.move(access, 'thai-hoa', name, entriesOf(form), 'vi');
      if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`);
      return [await stateOf(story, thaiHoa), await sendMails()];
    };
    expect(await move(thaiHoa, 'see')).toEqual(['seen', 0]);
    expect(await move(thaiHoa, 'ask', { questions: ['packing', 'label'], 'message.text': 'Bao mới hay bao cũ?', 'message.lang': 'vi' })).toEqual(['asked', 1]);
    expect((await newest(story, 'yamada@yamada.example'))?.text).toContain(translator('ja')('inq.ask.packing'));
    expect(await move(buyer, 'answer', { 'message.text': '新しい袋でお願いします。', 'message.lang': 'ja' })).toEqual(['seen', 1]);
    expect((await newest(story, 'lienhe@thaihoa.invalid'))?.text).toContain('新しい袋でお願いします。');

    clock.pass(10);
    const quoted = await inquiries.quote(thaiHoa, entriesOf(quotationForm), [{ name: 'báo giá.pdf', bytes: pdfBytes }], 'vi');
    expect(quoted.ok).toBe(true);
    expect(await sendMails()).toBe(1);
    const mail = await newest(story, 'yamada@yamada.example');
    expect(mail?.text).toContain('4.80米ドル/kg · FOB ハイフォン');
    expect(mail?.text).toContain('3組合のうち1組合');

    expect(await move(thaiHoa, 'send-sample', { carrier: 'EMS', trackingNumber: 'EE123' })).toEqual(['sample-sent', 1]);
    expect(await move(buyer, 'accept', Object.fromEntries(await acceptForm(story, buyer)))).toEqual(['accepted', 1]);
    expect((await newest(story, 'lienhe@thaihoa.invalid'))?.text).toContain('4,80\u00a0USD/kg');
    expect(await move(thaiHoa, 'order')).toEqual(['ordered', 1]);
    expect(await move(buyer, 'close', { reason: 'completed' })).toEqual(['closed', 1]);

    const view = (await inquiries.read(buyer, 'ja')) as BuyerView;
    const thread = view.threads.find(({ cooperative }) => cooperative === 'thai-hoa');
    expect(thread?.events.map(({ by, move: made }) => `${by} ${made}`)).toEqual(['cooperative see', 'cooperative ask', 'buyer answer', 'cooperative quote', 'cooperative send-sample', 'buyer accept', 'cooperative order', 'buyer close']);
    expect(thread).toMatchObject({ moves: [], quotations: [{ isCurrent: true, isAccepted: true, files: [{ name: 'báo giá.pdf', type: 'application/pdf' }] }] });
  });

  test('mails to one reader about one inquiry form one thread, and each has an id of its own', async () => {
    const story = await begun(await open());
    await story.inquiries.move(story.thaiHoa, 'thai-hoa', 'ask', entriesOf({ questions: ['packing'] }), 'vi');
    await story.sendMails();
    const toBuyer = (await story.mails()).filter(({ to }) => [to].flat()[0]?.text === 'yamada@yamada.example');
    const [first, second] = toBuyer.sort((a, b) => Number(a.date) - Number(b.date) || Number(b.references === undefined) - Number(a.references === undefined));
    expect(first?.references).toBeUndefined();
    expect(second?.references).toEqual(first?.messageId);
    expect(new Set(toBuyer.map(({ messageId }) => messageId)).size).toBe(2);
  });

  describe('what is not allowed is refused, and changes nothing', () => {
    test('moves of the other side, moves out of their time, somebody else’s thread', async () => {
      const story = await begun(await open());
      const { inquiries, buyer, thaiHoa, binhGia } = story;
      const codeOf = async (access: Access, cooperative: string, name: Parameters<typeof inquiries.move>[2], form = {}) => {
        const outcome = await inquiries.move(access, cooperative, name, entriesOf(form), 'vi');
        return outcome.ok ? 'made' : outcome.refusal.code;
      };
      expect(await codeOf(buyer, 'thai-hoa', 'see')).toBe('inquiry.move_not_allowed');
      expect(await codeOf(buyer, 'thai-hoa', 'accept')).toBe('inquiry.move_not_allowed');
      expect(await codeOf(thaiHoa, 'thai-hoa', 'accept')).toBe('inquiry.move_not_allowed');
      expect(await codeOf(thaiHoa, 'thai-hoa', 'order')).toBe('inquiry.move_not_allowed');
      expect(await codeOf(thaiHoa, 'binh-gia', 'see')).toBe('inquiry.link_invalid');
      expect(await codeOf(binhGia, 'thai-hoa', 'decline', { reason: 'no-stock' })).toBe('inquiry.link_invalid');
      expect(await codeOf(buyer, 'no-such', 'withdraw')).toBe('inquiry.link_invalid');
      expect(await codeOf(thaiHoa, 'thai-hoa', 'decline', { reason: 'bored' })).toBe('inquiry.check_fields');
      expect(await codeOf(thaiHoa, 'thai-hoa', 'ask', {})).toBe('inquiry.check_fields');
      expect([await stateOf(story, thaiHoa), await story.sendMails()]).toEqual(['new', 0]);
      expect((await inquiries.quote(buyer, entriesOf(quotationForm), [], 'ja')).ok).toBe(false);
    });

    test('an expired quotation cannot be accepted, and a new one can', async () => {
      const story = await begun(await open());
      const { inquiries, buyer, thaiHoa, clock } = story;
      await inquiries.quote(thaiHoa, entriesOf(quotationForm, { validUntil: '2026-11-27' }), [], 'vi');
      clock.pass(3 * 24 * 60);
      expect(await inquiries.move(buyer, 'thai-hoa', 'accept', [], 'ja')).toMatchObject({ ok: false, refusal: { code: 'inquiry.quotation_expired' } });
      await inquiries.quote(thaiHoa, entriesOf(quotationForm), [], 'vi');
      const view = await inquiries.move(buyer, 'thai-hoa', 'accept', await acceptForm(story, buyer), 'ja');
      expect(view).toMatchObject({ ok: true });
      const thread = ((await inquiries.read(buyer, 'ja')) as BuyerView).threads.find(({ cooperative }) => cooperative === 'thai-hoa');
      expect(thread?.quotations.map(({ isCurrent, isExpired, isAccepted }) => [isCurrent, isExpired, isAccepted])).toEqual([
        [false, true, false],
        [true, false, true],
      ]);
    });

    test('of accept and decline at the same moment one is made', async () => {
      const story = await begun(await open());
      const { inquiries, buyer, thaiHoa } = story;
      await inquiries.quote(thaiHoa, entriesOf(quotationForm), [], 'vi');
      const outcomes = await Promise.all([inquiries.move(buyer, 'thai-hoa', 'accept', await acceptForm(story, buyer), 'ja'), inquiries.move(thaiHoa, 'thai-hoa', 'decline', entriesOf({ reason: 'no-stock' }), 'vi'), inquiries.move(buyer, 'thai-hoa', 'withdraw', [], 'ja')]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    });

    test('a quotation that came after the page was opened is not accepted unread', async () => {
      const story = await begun(await open());
      const { inquiries, buyer, thaiHoa } = story;
      await inquiries.quote(thaiHoa, entriesOf(quotationForm), [], 'vi');
      const old = await acceptForm(story, buyer);
      await inquiries.quote(thaiHoa, entriesOf(quotationForm, { 'lines.0.price.amount': '8' }), [], 'vi');
      for (const form of [old, []]) expect(await inquiries.move(buyer, 'thai-hoa', 'accept', form, 'ja')).toMatchObject({ ok: false, refusal: { code: 'inquiry.changed' } });
      expect(await inquiries.move(buyer, 'thai-hoa', 'accept', await acceptForm(story, buyer), 'ja')).toMatchObject({ ok: true });
    });

    test('a form that is sent twice makes its move once, and each time says that it was made', async () => {
      const story = await begun(await open());
      const { inquiries, thaiHoa } = story;
      const ticket = inquiries.newTicket();
      const ask = () => inquiries.move(thaiHoa, 'thai-hoa', 'ask', entriesOf({ questions: ['packing'], ticket }), 'vi');
      const quote = () => inquiries.quote(thaiHoa, entriesOf(quotationForm, { ticket: `${ticket}` }), [], 'vi');
      const all = await Promise.all([ask(), ask(), ask()]);
      expect(all.map(({ ok }) => ok)).toEqual([true, true, true]);
      await ask();
      expect(((await inquiries.read(thaiHoa, 'vi')) as CooperativeView).thread.events).toHaveLength(1);
      expect(await story.sendMails()).toBe(1);
      expect(await quote()).toMatchObject({ ok: false, refusal: { code: 'inquiry.already_sent', reference: story.reference } });
      expect(((await inquiries.read(thaiHoa, 'vi')) as CooperativeView).thread.quotations).toHaveLength(0);
    });

    test('a quotation that was corrected after it was sent is not lost behind its old form', async () => {
      const story = await begun(await open());
      const { inquiries, thaiHoa } = story;
      const ticket = inquiries.newTicket();
      const quote = (amount: string, files: Parameters<typeof inquiries.quote>[2] = []) => inquiries.quote(thaiHoa, entriesOf(quotationForm, { ticket, 'lines.0.price.amount': amount }), files, 'vi');
      const pdf = { name: 'a.pdf', bytes: pdfBytes };
      const all = await Promise.all([quote('4,80', [pdf]), quote('4,80', [pdf]), quote('4,80', [pdf])]);
      expect(all.map(({ ok }) => ok)).toEqual([true, true, true]);
      for (const changed of [quote('5,20', [pdf]), quote('4,80', [])]) expect(await changed).toMatchObject({ ok: false, refusal: { code: 'inquiry.already_sent' } });
      const { quotations } = ((await inquiries.read(thaiHoa, 'vi')) as CooperativeView).thread;
      expect(quotations.map(({ files }) => files.length)).toEqual([1]);
      expect(await inquiries.download(thaiHoa, quotations[0]?.files[0]?.id ?? '')).toBeDefined();
    });
  });

  test('files are judged by their content, kept apart, and served so that nothing in them runs', async () => {
    const { inquiries, thaiHoa, binhGia, buyer } = await begun(await open());
    const quote = (files: { name: string; bytes: Uint8Array }[]) => inquiries.quote(thaiHoa, entriesOf(quotationForm), files, 'vi');
    const codeOf = async (bytes: Uint8Array, name = 'a.jpg') => {
      const outcome = await quote([{ name, bytes }]);
      return outcome.ok ? 'sent' : outcome.refusal.errors.files?.code;
    };
    expect(await codeOf(new TextEncoder().encode('PK\u0003\u0004'))).toBe('inquiry.file_type');
    expect(await codeOf(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'a.svg')).toBe('inquiry.file_type');
    expect(await codeOf(new Uint8Array(), 'a.png')).toBe('inquiry.file_empty');
    expect(await codeOf(new Uint8Array(6 * 1024 * 1024), 'a.png')).toBe('inquiry.file_too_large');
    const outcome = await quote([{ name: 'ảnh "1"\r\n.gif', bytes: pngBytes }]);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    const [file] = (outcome.value as CooperativeView).thread.quotations[0]?.files ?? [];
    const download = await inquiries.download(buyer, file?.id ?? '');
    expect(Buffer.compare(download?.bytes ?? Buffer.of(), Buffer.from(pngBytes))).toBe(0);
    expect(download?.headers).toMatchObject({ 'Content-Type': 'image/png', 'X-Content-Type-Options': 'nosniff', 'Content-Disposition': `attachment; filename="_nh 1.png"; filename*=UTF-8''%E1%BA%A3nh%201.png` });
    expect(await inquiries.download(binhGia, file?.id ?? '')).toBeUndefined();
    expect(await inquiries.download(thaiHoa, 'no-such')).toBeUndefined();
  });
});
