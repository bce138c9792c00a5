import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { databaseFile } from '#server/db/open-database.ts';
import { entriesOf, osakaForm } from '../fixtures/inquiry/forms.ts';
import { decode, goods, inquirySite } from '../fixtures/inquiry/inquiry-site.ts';
import { type RunningServer, startServer } from '../fixtures/running-server.ts';

const { varDir, origin, stranger, openForm } = inquirySite();

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
    const answers = await Promise.all(Array.from({ length: 5 }, () => stranger().post(paths.inquiryForm('ja'), form)));
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

  it('answers its own script, and other programs, with data and the same cookie', async () => {
    const visitor = stranger();
    const wrong = await visitor.post(paths.inquiryApi, [['locale', 'ja']]);
    expect([wrong.status, await wrong.json()]).toEqual([422, { code: 'inquiry.check_fields' }]);
    const ticket = await openForm(visitor);
    const right = await visitor.post(paths.inquiryApi, entriesOf(osakaForm, { ...goods, 'buyer.email': 'data@yamada.example', ticket }));
    expect([right.status, right.headers.get('cache-control'), right.headers.get('set-cookie')]).toEqual([200, 'no-store', expect.stringMatching(/HttpOnly; SameSite=Lax/)]);
    const { location } = (await right.json()) as { location: string };
    expect(location).toMatch(/^\/ja\/inquiry\/CP-\w{4}-\w{4}\/\?done=sent$/);
    expect((await visitor.get(location)).status).toBe(200);
    const again = await visitor.post(paths.inquiryForm('ja'), entriesOf(osakaForm, { ...goods, 'buyer.email': 'data@yamada.example', ticket, do: 'send' }));
    expect(again.headers.get('location')).toBe(location);
  });
});

describe('bad input', () => {
  it('from another origin is refused, however it says so', async () => {
    const form = entriesOf(osakaForm, { ...goods, do: 'send' });
    for (const headers of [{ Origin: 'https://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }])
      for (const address of [paths.inquiryForm('en'), paths.inquiryApi]) expect((await stranger().post(address, form, headers)).status, `${address} ${JSON.stringify(headers)}`).toBe(403);
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
    const answer = await fetch(origin() + paths.inquiryForm('en'), { method: 'POST', body, headers: { Origin: origin(), 'Content-Type': 'application/x-www-form-urlencoded' } });
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
