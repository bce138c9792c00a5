import { describe, expect, test } from 'vitest';
import { gates, incoterms, quantityUnits } from '#domain/catalog/fields.schema.ts';
import { packKinds } from '#domain/catalog/product.schema.ts';
import { arrivalPlaceIds, destinationMarkets } from '#domain/inquiry/destinations.ts';
import type { WordBlock } from '#domain/inquiry/mail.ts';
import { buyerChannels, buyerRoles, documentIds, questionIds, repeats, sellerQuestionIds } from '#domain/inquiry/questions.ts';
import { paymentTerms } from '#domain/inquiry/quotation.schema.ts';
import { closeReasons, declineReasons } from '#domain/inquiry/reasons.ts';
import type { BuyerView, InquiryHead, LineView, QuotationView } from '#domain/inquiry/views.ts';
import { type Locale, localeCodes, locales } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { currencies } from '#lib/money.ts';
import { describeEvent } from '#server/inquiry/describe-event.ts';
import { describeInquiry } from '#server/inquiry/describe-inquiry.ts';
import { describeQuotation } from '#server/inquiry/describe-quotation.ts';

const names = { vi: 'Hoa hồi', en: 'Star anise', zh: '八角', ko: '팔각', ja: '八角（スターアニス）' };
const line: LineView = { number: 0, cooperative: 'thai-hoa', product: 'star-anise', names, quantity: { value: 1200.5, unit: 'kg' }, packing: 'bag-25-kg', targetPrice: { minor: 520, currency: 'USD', per: 'kg' }, sample: true };

/** A complete inquiry; what the buyer writes themselves is marked, so that everything else can be told from it. */
function inquiryIn(written: Locale): InquiryHead & { lines: LineView[]; buyer: BuyerView['buyer'] } {
  return {
    reference: 'CP-7K3M-Q2XD',
    sentAt: '2026-11-26T02:00:00.000Z',
    answerBy: { date: '2026-11-30', lunar: { day: 22, month: 10 } },
    destination: { market: 'japan', place: 'osaka', otherPlace: '‹place›' },
    incoterm: 'FOB',
    wantedBy: '2027-03',
    documents: [...documentIds],
    repeat: 'quarterly',
    questions: [...questionIds],
    message: { text: '‹text›', lang: written },
    inReview: false,
    lines: [line],
    buyer: { name: '‹name›', company: '‹company›', country: 'JP', role: 'importer', email: '‹email›', channels: { wechat: '‹w›', kakaotalk: '‹k›', line: '‹l›', whatsapp: '‹a›', phone: '‹p›' } },
  };
}

const said = (blocks: WordBlock[]) => blocks.flatMap(({ heading, lines }) => [heading, ...lines.flatMap(({ label, value }) => [label, value])]);
/** Letters that only one of the languages writes; the names of papers and units that all of them share are left out. */
const foreignTo: Record<Locale, RegExp> = {
  vi: /[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/,
  en: /[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]|[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ](?!ng)/i,
  zh: /[\u3040-\u30FF\uAC00-\uD7AF]|[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i,
  ko: /[\u3040-\u30FF\u4E00-\u9FFF]|[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i,
  ja: /[\uAC00-\uD7AF]|[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i,
};
const ownWords = /‹[^›]*›/g;
const pairs = localeCodes.flatMap((written) => localeCodes.map((read) => [written, read] as const));

/** Every field of an inquiry that is data, with all that may stand in it. */
const fields: Record<string, readonly Partial<InquiryHead & { lines: LineView[]; buyer: BuyerView['buyer'] }>[]> = {
  market: destinationMarkets.map((market) => ({ destination: { market, place: undefined, otherPlace: undefined } })),
  place: arrivalPlaceIds.map((place) => ({ destination: { market: 'other', place, otherPlace: undefined } })),
  incoterm: incoterms.map((incoterm) => ({ incoterm })),
  wantedBy: Array.from({ length: 12 }, (_, month) => ({ wantedBy: `2027-${String(month + 1).padStart(2, '0')}` })),
  documents: documentIds.map((id) => ({ documents: [id] })),
  questions: questionIds.map((id) => ({ questions: [id] })),
  repeat: repeats.map((repeat) => ({ repeat })),
  unit: quantityUnits.map((unit) => ({ lines: [{ ...line, quantity: { value: 3, unit } }] })),
  packing: packKinds.map((kind) => ({ lines: [{ ...line, packing: `${kind}-3-kg` }] })),
  currency: currencies.map((currency) => ({ lines: [{ ...line, targetPrice: { minor: 500, currency, per: 'kg' as const } }] })),
  per: quantityUnits.map((per) => ({ lines: [{ ...line, targetPrice: { minor: 500, currency: 'USD' as const, per } }] })),
  sample: [true, false].map((sample) => ({ lines: [{ ...line, sample }] })),
  role: buyerRoles.map((role) => ({ buyer: { ...inquiryIn('ja').buyer, role } })),
  country: ['JP', 'CN', 'KR', 'VN', 'TW', 'HK', 'SG', 'TH', 'US', 'DE'].map((country) => ({ buyer: { ...inquiryIn('ja').buyer, country } })),
  channel: buyerChannels.map((channel) => ({ buyer: { ...inquiryIn('ja').buyer, channels: { [channel]: '‹x›' } } })),
};

describe.each(pairs)('an inquiry written in %s, read in %s', (written, read) => {
  const words = said(describeInquiry(inquiryIn(written), read));

  test('names every one of its data in the reader’s language', () => {
    expect(words.map((word) => word.replace(ownWords, '')).filter((word) => foreignTo[read].test(word) && !word.includes(new Intl.DisplayNames(locales[read].intl, { type: 'language' }).of(written) ?? ' '))).toEqual([]);
    expect(words.filter((word) => /\binq\.|\{\w+\}|undefined|NaN/.test(word))).toEqual([]);
  });

  test('keeps free text as it was written, and names its language', () => {
    const message = describeInquiry(inquiryIn(written), read).at(-1);
    expect(message?.lines[0]?.value).toBe('‹text›');
    expect(message?.lines[0]?.label.toLowerCase()).toContain((new Intl.DisplayNames(locales[read].intl, { type: 'language' }).of(written) ?? '').toLowerCase());
    expect(message?.lines[0]?.lang).toBe(written === read ? undefined : written);
  });

  test.each(Object.entries(fields))('says each value of %s differently', (field, changes) => {
    const all = changes.map((change) => said(describeInquiry({ ...inquiryIn(written), ...change }, read)).join('\n'));
    // A bag and a pouch are one word in three of the languages.
    const different = field === 'packing' ? new Set(packKinds.map((kind) => translator(read)(`pack.${kind}`))).size : changes.length;
    expect(new Set(all).size).toBe(different);
    expect(all.filter((text) => foreignTo[read].test(text.replace(ownWords, '').replaceAll(new Intl.DisplayNames(locales[read].intl, { type: 'language' }).of(written) ?? ' ', '')))).toEqual([]);
  });
});

const quotation: QuotationView = {
  id: 'q',
  sentAt: '2026-11-27T02:00:00.000Z',
  by: 'cooperative',
  quotation: {
    lines: [{ line: 0, available: true, quantity: undefined, price: { minor: 480, currency: 'USD', per: 'kg' }, minimum: { value: 500, unit: 'kg' }, packing: 'bag-25-kg' }],
    incoterm: 'FOB',
    place: 'hai-phong',
    leadTime: { from: 10, to: 15 },
    validUntil: '2026-12-31',
    payment: { terms: 'tt-advance', advancePercent: 30 },
    documents: ['phytosanitary'],
    sampleOffered: true,
  },
  message: { text: '‹lời›', lang: 'vi' },
  files: [],
  isCurrent: true,
  isExpired: false,
  isAccepted: false,
};

describe.each(localeCodes)('a quotation read in %s', (read) => {
  const describeWith = (change: Partial<QuotationView['quotation']>) => said(describeQuotation({ ...quotation, quotation: { ...quotation.quotation, ...change } }, [line], read)).join('\n');
  test.each<[string, Partial<QuotationView['quotation']>[]]>([
    ['place', [...gates, ...arrivalPlaceIds].map((place) => ({ place }))],
    ['payment', paymentTerms.map((terms) => ({ payment: { terms, advancePercent: 30 } }))],
    ['documents', documentIds.map((id) => ({ documents: [id] }))],
    ['sample', [true, false].map((sampleOffered) => ({ sampleOffered }))],
  ])('says each value of %s in that language', (_, changes) => {
    const all = changes.map(describeWith);
    expect(new Set(all).size).toBe(changes.length);
    const language = new Intl.DisplayNames(locales[read].intl, { type: 'language' }).of('vi') ?? '';
    expect(
      all.filter((text) =>
        foreignTo[read].test(
          text
            .replace(ownWords, '')
            .replaceAll(language, '')
            .replaceAll('Hải Phòng', '')
            .replace(/[^\n]*(?:Hữu Nghị|Tân Thanh|Cốc Nam|Bình Nghi|Đồng Đăng)[^\n]*/g, ''),
        ),
      ),
    ).toEqual([]);
  });
});

test.each(localeCodes)('Questions of cooperatives and reasons have their words in %s', (read) => {
  const all = [...sellerQuestionIds.map((id) => describeEvent({ questions: [id] }, read)), ...[...new Set([...declineReasons, ...closeReasons])].map((reason) => describeEvent({ reason }, read)), describeEvent({ sample: { carrier: 'EMS', trackingNumber: 'EE1' } }, read)];
  const texts = all.map((blocks) => said(blocks).join('\n'));
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.filter((text) => foreignTo[read].test(text))).toEqual([]);
});
