import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { databaseFile } from '#server/db/open-database.ts';
import { entriesOf, osakaForm, quotationForm } from '../fixtures/inquiry/forms.ts';
import { awaitMail } from '../fixtures/inquiry/mail-files.ts';
import { proofFor, ticketIn, Visitor } from '../fixtures/inquiry/visitor.ts';
import { type RunningServer, root, startServer } from '../fixtures/running-server.ts';

const goods = { 'lines.0.product': 'dried-star-anise-special', 'lines.0.packing': undefined, 'lines.1.product': 'star-anise-tcvn-11041', 'lines.1.quantity.value': '1500', 'lines.1.quantity.unit': 'kg', 'lines.2.product': 'grass-jelly-herb-dried', 'lines.2.quantity.value': '3', 'lines.2.quantity.unit': 't' };
const varDir = mkdtempSync(join(tmpdir(), 'chophien-inquiry-'));
let server: RunningServer;
let origin: string;

beforeAll(async () => {
  server = await startServer({ VAR_DIR: varDir });
  origin = server.origin;
});
afterAll(async () => {
  await server.stop();
  rmSync(varDir, { recursive: true, force: true });
});

const decode = (html: string) => html.replaceAll('&#34;', '"').replaceAll('&quot;', '"').replaceAll('&#39;', '’').replaceAll('&amp;', '&');
const stranger = () => new Visitor(origin);
const openForm = async (visitor: Visitor, query: readonly string[] = []) => ticketIn(await (await visitor.get(paths.inquiryForm('ja', query))).text());
const pathIn = (link: string | undefined) => new URL(link ?? '').pathname + new URL(link ?? '').search;

/** Sends a complete inquiry and lets its cooperatives in. */
async function tellStory(email: string) {
  const buyer = stranger();
  const ticket = await openForm(buyer, ['dried-star-anise-special']);
  const altcha = await proofFor(origin);
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

describe('the list and the form without a script', () => {
  it('puts goods of the address on the list, in every language, with the units that their cooperative sells in', async () => {
    for (const locale of localeCodes) {
      const html = await (await stranger().get(paths.inquiryForm(locale, ['dried-star-anise-special', 'grass-jelly-herb-dried', 'no-such-good']))).text();
      expect(html.match(/name="lines\.\d+\.product" value="[^"]+"/g)).toEqual(['name="lines.0.product" value="dried-star-anise-special"', 'name="lines.1.product" value="grass-jelly-herb-dried"']);
      expect(html).toContain(translator(locale)('inq.form.unknown_product', { count: 1 }));
      expect(html).not.toMatch(/consent\.(?:purpose|transfer)"[^>]*checked|checked[^>]*consent\.(?:purpose|transfer)"/);
    }
  });

  it('adds and takes out lines by buttons and keeps all that was typed', async () => {
    const visitor = stranger();
    const typed = entriesOf(osakaForm, { ...goods, 'consent.purpose': undefined, 'buyer.email': 'half@' });
    const added = decode(await (await visitor.post(paths.inquiryForm('ja'), [...typed, ['add', 'forest-honey'], ['do', 'add']])).text());
    expect(added).toContain('value="forest-honey" id=');
    const removed = decode(await (await visitor.post(paths.inquiryForm('ja'), [...typed, ['do', 'remove.1']])).text());
    expect(removed).not.toContain('value="star-anise-tcvn-11041" id=');
    for (const html of [added, removed]) for (const word of ['１，２００', '5.20', '関西空港', '残留農薬の項目を教えてください。', '山田食品株式会社', 'half@', 'yamada-line']) expect(html, word).toContain(word);
  });

  it.each(localeCodes)('says what is wrong beside each field in %s, with a summary that leads there, and loses nothing', async (locale) => {
    const t = translator(locale);
    const answer = await stranger().post(paths.inquiryForm(locale), entriesOf(osakaForm, { ...goods, locale, 'lines.0.quantity.value': '-1', 'lines.1.quantity.value': '1e309', 'buyer.email': 'nobody', 'consent.transfer': undefined, wantedBy: '2020-01', do: 'send' }));
    const html = decode(await answer.text());
    expect(answer.status).toBe(422);
    for (const code of ['not_positive', 'number_too_large', 'email_invalid', 'consent_missing', 'month_past'] as const) expect(html, code).toContain(t(`error.inquiry.${code}`, { n: 100_000_000 }).replaceAll("'", '’'));
    for (const id of ['f-lines-0-quantity-value', 'f-buyer-email', 'f-consent-transfer', 'f-wantedBy']) {
      expect(html).toContain(`href="#${id}"`);
      expect(html).toContain(`id="${id}"`);
      expect(html).toContain(`${id}-err`);
    }
    expect(html).toContain('value="-1"');
    expect(html).toContain('value="1e309"');
    expect(html).toContain('value="nobody"');
  });

  it('sends, leads on to a receipt with a cookie that no script reads, and lets a person look at it first', async () => {
    const visitor = stranger();
    const ticket = await openForm(visitor);
    const answer = await visitor.post(paths.inquiryForm('ja'), entriesOf(osakaForm, { ...goods, ticket, do: 'send' }));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/ja\/inquiry\/CP-\w{4}-\w{4}\/\?done=sent$/);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    const { html, status } = await visitor.follow(answer);
    expect(status).toBe(200);
    expect(html).toContain(translator('ja')('inq.page.in_review'));
  });

  it('makes one inquiry of a form that comes five times at once, and again after that', async () => {
    const visitor = stranger();
    const ticket = await openForm(visitor);
    const form = entriesOf(osakaForm, { ...goods, 'buyer.email': 'five@yamada.example', ticket, do: 'send' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => new Visitor(origin).post(paths.inquiryForm('ja'), form)));
    const again = await visitor.post(paths.inquiryForm('ja'), form);
    expect(new Set([...answers, again].map(({ headers }) => headers.get('location'))).size).toBe(1);
    const other = await visitor.post(paths.inquiryForm('ja'), entriesOf(osakaForm, { ...goods, 'buyer.email': 'five@yamada.example', 'lines.0.quantity.value': '9000', ticket, do: 'send' }));
    expect(other.status).toBe(409);
    expect(await other.text()).toContain(/CP-\w{4}-\w{4}/.exec(again.headers.get('location') ?? '')?.[0]);
  });

  it('counts who sends by the network that the front names, of IPv6 by its first half', async () => {
    const counted = () => {
      const db = new DatabaseSync(databaseFile({ varDir }), { readOnly: true });
      const { n } = db.prepare('select count(*) as n from day_counts').get() as { n: number };
      db.close();
      return n;
    };
    /** What is counted anew when an address that is new sends from a network: the address, and the network when it is new too. */
    const countedAnew = async (from: string, email: string) => {
      const [visitor, before] = [stranger(), counted()];
      const sent = await visitor.post(paths.inquiryForm('ja'), entriesOf(osakaForm, { ...goods, 'buyer.email': email, ticket: await openForm(visitor), do: 'send' }), { 'X-Forwarded-For': from });
      expect(sent.status).toBe(303);
      return counted() - before;
    };
    await countedAnew('6.6.6.6, 2001:db8:1:2::a', 'first@net.example');
    expect([await countedAnew('2001:db8:1:2:3::b', 'second@net.example'), await countedAnew('2001:db8:1:3::a', 'third@net.example')]).toEqual([1, 2]);
  });

  it('answers a program that asks for data with data', async () => {
    const visitor = stranger();
    const wrong = await visitor.post(paths.inquiryForm('ja'), [['do', 'send']], { Accept: 'application/json' });
    expect([wrong.status, await wrong.json()]).toEqual([422, { code: 'inquiry.check_fields' }]);
    const ticket = await openForm(visitor);
    const right = await visitor.post(paths.inquiryForm('ja'), entriesOf(osakaForm, { ...goods, 'buyer.email': 'data@yamada.example', ticket, do: 'send' }), { Accept: 'application/json' });
    expect(await right.json()).toEqual({ location: expect.stringMatching(/^\/ja\/inquiry\/CP-/) });
  });
});

describe('bad input', () => {
  it('from another origin is refused, however it says so', async () => {
    const form = entriesOf(osakaForm, { ...goods, do: 'send' });
    for (const headers of [{ Origin: 'https://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }]) expect((await stranger().post(paths.inquiryForm('en'), form, headers)).status, JSON.stringify(headers)).toBe(403);
  });

  it('of ten megabytes is refused with a sentence, and what came first is shown again', async () => {
    const answer = await stranger().post(paths.inquiryForm('en'), entriesOf(osakaForm, { ...goods, locale: 'en', 'message.text': 'x'.repeat(10_000_000), do: 'send' }));
    const html = await answer.text();
    expect(answer.status).toBe(413);
    expect(html).toContain(translator('en')('error.inquiry.too_large'));
    expect(html).toContain('xxxxxxxxxx');
  });

  it('is shown as text, and lines in names are refused', async () => {
    const answer = await stranger().post(paths.inquiryForm('en'), entriesOf(osakaForm, { ...goods, locale: 'en', 'buyer.company': '<script>alert(1)</script>', 'buyer.name': 'A\r\nBcc: all@example.com', do: 'send' }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('value="<script>alert(1)</script>"');
    expect(html.replaceAll('value="<script>alert(1)</script>"', '')).not.toContain('<script>alert(1)');
    expect(html).toContain(translator('en')('error.inquiry.control_characters'));
  });

  it('in broken UTF-8 is refused beside its field', async () => {
    const body = `${new URLSearchParams(entriesOf(osakaForm, { ...goods, locale: 'en', 'buyer.name': undefined }))}&buyer.name=%ff%fe&do=send`;
    const answer = await fetch(origin + paths.inquiryForm('en'), { method: 'POST', body, headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' } });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(translator('en')('error.inquiry.broken_text'));
  });
});

describe('an address that no inquiry has', () => {
  it.each(['/vi/inquiry/%E5%9B%9E/', '/vi/inquiry/CP-0000-0000%0D%0AX/', '/vi/inquiry/CP-0000/', '/vi/inquiry/CP-0000-0000/%E5%9B%9E/', '/vi/inquiry/CP-0000-0000/a%0D%0Ab/'])('is not found, whatever is asked there: %s', async (path) => {
    for (const answer of [await stranger().get(path), await stranger().get(`${path}?t=x`), await stranger().post(path, [['do', 'renew']])]) {
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain(translator('vi')('error.404_title'));
    }
  });

  it('is known as people type a reference, and leads on to it as it is written', async () => {
    const answer = await stranger().get('/vi/inquiry/cp0oO00000/?t=x');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/vi/inquiry/CP-0000-0000/']);
  });
});

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

describe('while the database is away', () => {
  let away: RunningServer;
  beforeAll(async () => {
    away = await startServer({ VAR_DIR: varDir, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  });
  afterAll(async () => {
    await away?.stop();
  });

  it.each(['/ja/inquiry/', '/ja/inquiry/CP-0000-0000/', '/ja/inquiry/CP-0000-0000/thai-hoa/', '/ja/inquiry/CP-0000-0000/thai-hoa/files/x/', '/api/inquiry/challenge'])('%s rests, and says so in a sentence', async (path) => {
    const { status, headers, body } = await away.ask(path, { 'accept-language': 'ja' });
    expect([status, headers['retry-after'], headers['cache-control'], body.toString()]).toEqual([503, '60', 'no-store', `${translator('ja')('error.503')}\n`]);
  });

  it('goes on where no database is needed', async () => {
    expect((await away.ask('/ja/compare/')).status).toBe(200);
  });
});
