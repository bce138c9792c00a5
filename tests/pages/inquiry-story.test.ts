import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { entriesOf, osakaForm, quotationForm } from '../fixtures/inquiry/forms.ts';
import { decode, goods, inquirySite } from '../fixtures/inquiry/inquiry-site.ts';
import { awaitMail, pathIn } from '../fixtures/inquiry/mail-files.ts';
import { proofFor, ticketIn, type Visitor } from '../fixtures/inquiry/visitor.ts';
import { root } from '../fixtures/running-server.ts';

const { varDir, origin, stranger, openForm } = inquirySite();

/** Sends a complete inquiry and lets its cooperatives in. */
async function tellStory(email: string) {
  const buyer = stranger();
  const ticket = await openForm(buyer, ['dried-star-anise-special']);
  const altcha = await proofFor(origin());
  const sent = await buyer.post(paths.inquiryForm('ja'), entriesOf(osakaForm, { ...goods, 'buyer.email': email, ticket, altcha, do: 'send' }));
  const receipt = await buyer.follow(sent);
  const reference = /CP-\w{4}-\w{4}/.exec(receipt.path)?.[0] ?? '';
  // The clock of these tests stands still, and no person fills in a form in no time: one of the Alliance lets it go.
  execFileSync(process.execPath, ['scripts/review.ts', 'release', reference], { cwd: root, env: { ...process.env, VAR_DIR: varDir } });
  const enter = async (to: string) => {
    const mail = await awaitMail(varDir, (item) => item.to.includes(to) && item.subject.includes(reference));
    const visitor = stranger();
    const opened = await visitor.get(pathIn(mail.links[0]));
    return { visitor, opened, link: pathIn(mail.links[0]), path: opened.headers.get('location') ?? '' };
  };
  return { buyer, sent, receipt, reference, enter };
}
describe('the story of one inquiry', () => {
  let story: Awaited<ReturnType<typeof tellStory>>;
  let maker: Awaited<ReturnType<typeof story.enter>>;
  let other: Awaited<ReturnType<typeof story.enter>>;
  let file: string;

  beforeAll(async () => {
    story = await tellStory('story@yamada.example');
    maker = await story.enter('thaihoa');
    other = await story.enter('hoitrile');
    const html = await (await maker.visitor.get(maker.path)).text();
    const form = new FormData();
    for (const [name, value] of entriesOf(quotationForm, { 'lines.0.line': '0', 'lines.0.packing': undefined, 'lines.0.price.amount': '1.250,5', 'lines.0.price.currency': 'CNY', validUntil: '2035-12-31', ticket: ticketIn(html), do: 'quote' })) form.append(name, value);
    form.append('files', new File(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'], 'báo giá.pdf', { type: 'application/pdf' }));
    const quoted = await maker.visitor.follow(await maker.visitor.post(maker.path, form));
    expect(quoted.html).toContain(translator('vi')('inq.done.quote'));
    file = /href="([^"]+\/files\/[^"]+)"/.exec(quoted.html)?.[1] ?? '';
  }, 60_000);

  it('moves the token of a mail out of the address at once, and opening it changes nothing', async () => {
    expect(maker.opened.status).toBe(303);
    expect(maker.path).toBe(paths.inquiryThread('vi', story.reference, 'thai-hoa'));
    expect(other.opened.headers.get('cache-control')).toBe('no-store');
    for (let scan = 0; scan < 3; scan += 1) await stranger().get(other.link);
    const html = await (await story.buyer.get(paths.inquiry('ja', story.reference))).text();
    expect(html).toContain(translator('ja')('inq.state.new'));
    expect(html).not.toContain(translator('ja')('inq.state.seen'));
  });

  it('shows a cooperative its own part in Vietnamese, and no word of the others', async () => {
    const html = decode(await (await maker.visitor.get(maker.path)).text());
    const t = translator('vi');
    for (const word of ['山田食品株式会社', t('inq.question.own-label'), t('inq.repeat.quarterly'), '残留農薬の項目を教えてください。', t('inq.original', { lang: 'Tiếng Nhật' })]) expect(html.toLowerCase(), word).toContain(word.toLowerCase());
    expect(html).not.toMatch(/tri-le-hoi|Tri Lễ|kim-dong|Kim Đồng/);
  });

  it('shows the buyer the quotation in Japanese, with the numbers as they were meant', async () => {
    const html = await (await story.buyer.get(paths.inquiry('ja', story.reference))).text();
    expect(html).toContain('1,250.50');
    expect(html).toContain(translator('ja')('inq.payment.tt-advance', { n: 30 }));
  });

  it('keeps secret pages out of caches and search engines', async () => {
    for (const [visitor, path] of [
      [story.buyer, paths.inquiry('ja', story.reference)],
      [maker.visitor, maker.path],
      [story.buyer, file],
    ] as const) {
      const { headers, status } = await visitor.get(path);
      expect([status, headers.get('cache-control'), headers.get('x-robots-tag')], path).toEqual([200, 'no-store', 'noindex']);
    }
    const { headers } = await story.buyer.get(file);
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('opens each secret address to who belongs there and gives everybody else the same answer', async () => {
    const nobody = stranger();
    const forger = stranger();
    forger.cookies.set('inquiries', encodeURIComponent(`${story.reference}:${'A'.repeat(43)}~${story.reference}/thai-hoa:${'A'.repeat(43)}`));
    const viewers = { nobody, forger, other: other.visitor, buyer: story.buyer, maker: maker.visitor };
    const routes = { buyer: paths.inquiry('ja', story.reference), thread: paths.inquiryThread('vi', story.reference, 'thai-hoa'), 'other thread': paths.inquiryThread('vi', story.reference, 'tri-le-hoi'), file };
    const status: Record<string, Record<string, number>> = {};
    for (const [route, path] of Object.entries(routes)) {
      const seen = await Promise.all(Object.entries(viewers).map(async ([viewer, visitor]) => [viewer, (await visitor.get(path)).status] as const));
      status[route] = Object.fromEntries(seen);
    }
    expect(status).toEqual({
      buyer: { nobody: 404, forger: 404, other: 404, buyer: 200, maker: 404 },
      thread: { nobody: 404, forger: 404, other: 404, buyer: 404, maker: 200 },
      'other thread': { nobody: 404, forger: 404, other: 200, buyer: 404, maker: 404 },
      file: { nobody: 404, forger: 404, other: 404, buyer: 200, maker: 200 },
    });
  });

  it('takes moves only from who belongs there', async () => {
    const moves = ['see', 'ask', 'answer', 'quote', 'accept', 'decline', 'send-sample', 'order', 'close', 'withdraw', 'withdraw-all', 'erase'];
    for (const [visitor, path] of [
      [stranger(), paths.inquiry('ja', story.reference)],
      [other.visitor, maker.path],
      [maker.visitor, paths.inquiry('ja', story.reference)],
      [story.buyer, maker.path],
    ] as const)
      for (const move of moves)
        expect(
          (
            await visitor.post(path, [
              ['do', move],
              ['thread', 'thai-hoa'],
              ['message.text', 'x'],
              ['message.lang', 'en'],
              ['sure', 'on'],
            ])
          ).status,
          `${move} at ${path}`,
        ).toBe(404);
    const own = await maker.visitor.post(maker.path, [
      ['do', 'accept'],
      ['thread', 'thai-hoa'],
    ]);
    expect(own.status).toBe(409);
    expect(await own.text()).toContain(translator('vi')('error.inquiry.move_not_allowed'));
  });

  it('says the same of a reference that exists and of one that does not, also where a new link is asked for', async () => {
    const pages = [];
    for (const reference of [story.reference, 'CP-0000-0000']) {
      const visitor = stranger();
      const path = paths.inquiry('en', reference);
      const seen = await (await visitor.get(path)).text();
      const asked = await visitor.post(path, [
        ['do', 'renew'],
        ['reference', reference],
        ['email', 'somebody@else.example'],
      ]);
      pages.push({ seen: seen.replaceAll(reference, 'REF'), to: asked.headers.get('location')?.replaceAll(reference, 'REF'), status: asked.status });
    }
    expect(pages[0]).toEqual(pages[1]);
  });

  it('sends a new link to the address that the reference belongs to', async () => {
    const visitor = stranger();
    const path = paths.inquiry('ja', story.reference);
    const { html } = await visitor.follow(
      await visitor.post(path, [
        ['do', 'renew'],
        ['reference', story.reference.toLowerCase()],
        ['email', 'STORY@yamada.example'],
      ]),
    );
    expect(html).toContain(translator('ja')('inq.gone.asked'));
    const mail = await awaitMail(varDir, ({ to, subject }) => to.includes('story@') && subject.includes(story.reference) && /リンク/.test(subject));
    const opened = await visitor.get(pathIn(mail.links[0]));
    expect((await visitor.get(opened.headers.get('location') ?? '')).status).toBe(200);
  });

  it('refuses files that are not what they say, and keeps what was typed in the quotation', async () => {
    const html = await (await maker.visitor.get(maker.path)).text();
    for (const [name, bytes] of [
      ['zip.jpg', 'PK\u0003\u0004 zip'],
      ['draw.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
      ['empty.pdf', ''],
    ] as const) {
      const form = new FormData();
      for (const [field, value] of entriesOf(quotationForm, { 'lines.0.packing': undefined, validUntil: '2035-12-31', 'message.text': 'Vẫn còn đây', ticket: ticketIn(html), do: 'quote' })) form.append(field, value);
      form.append('files', new File([bytes], name, { type: 'image/jpeg' }));
      const answer = await maker.visitor.post(maker.path, form);
      expect(answer.status, name).toBe(422);
      expect(await answer.text()).toContain('Vẫn còn đây');
    }
  });

  it('keeps what was typed in the quotation when its photos are too large together', async () => {
    const form = new FormData();
    for (const [field, value] of entriesOf(quotationForm, { 'lines.0.packing': undefined, 'message.text': 'Vẫn còn đây', do: 'quote' })) form.append(field, value);
    for (let photo = 0; photo < 6; photo += 1) form.append('files', new File([new Uint8Array(6_000_000)], `${photo}.jpg`, { type: 'image/jpeg' }));
    const answer = await maker.visitor.post(maker.path, form);
    expect(answer.status).toBe(413);
    const html = await answer.text();
    for (const words of [translator('vi')('error.inquiry.too_large'), 'Vẫn còn đây']) expect(html).toContain(words);
  });

  it('goes on: a question, an answer, an acceptance, an order; and ends when the buyer erases it', async () => {
    const page = paths.inquiry('ja', story.reference);
    const press = async (visitor: Visitor, path: string, fields: [string, string][]) => {
      const ticket = ticketIn(await (await visitor.get(path)).text());
      const answer = await visitor.post(path, [...fields, ['ticket', ticket], ['thread', 'thai-hoa']]);
      expect(answer.status, JSON.stringify(fields)).toBe(303);
      return visitor.follow(answer);
    };
    await press(story.buyer, page, [
      ['do', 'ask'],
      ['questions', 'visit'],
      ['message.text', '来月伺えますか。'],
      ['message.lang', 'ja'],
    ]);
    const asked = await (await maker.visitor.get(maker.path)).text();
    expect(asked).toContain(translator('vi')('inq.question.visit'));
    expect(asked).toContain(translator('vi')('inq.page.question_waits'));
    const refused = await maker.visitor.post(`${maker.path}?done=ask`, [
      ['do', 'decline'],
      ['thread', 'thai-hoa'],
    ]);
    const said = await refused.text();
    expect([refused.status, said.includes(translator('vi')('inq.done.ask'))], 'what was done before is not said again above a refusal').toEqual([422, false]);
    expect(said).toContain('action="#thai-hoa-decline"');
    await press(maker.visitor, maker.path, [
      ['do', 'answer'],
      ['message.text', 'Được, xin mời.'],
      ['message.lang', 'vi'],
    ]);
    expect(await (await maker.visitor.get(maker.path)).text()).not.toContain(translator('vi')('inq.page.question_waits'));
    const quotation = /name="quotation" value="([^"]+)"/.exec(await (await story.buyer.get(page)).text())?.[1] ?? '';
    await press(story.buyer, page, [
      ['do', 'accept'],
      ['quotation', quotation],
    ]);
    expect((await story.buyer.post(page, [['do', 'erase']])).status).toBe(422);
    const { html } = await press(maker.visitor, maker.path, [['do', 'order']]);
    expect(html).toContain(translator('vi')('inq.state.ordered'));
    const erased = await story.buyer.post(page, [
      ['do', 'erase'],
      ['sure', 'on'],
    ]);
    expect(erased.headers.get('location')).toBe(`${paths.inquiryForm('ja')}?done=erase`);
    expect((await maker.visitor.get(maker.path)).status).toBe(404);
    expect((await story.buyer.get(page)).status).toBe(404);
    expect((await story.buyer.get(file)).status).toBe(404);
  });
});
