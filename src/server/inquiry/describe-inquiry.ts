import type { WordBlock, WordLine } from '#domain/inquiry/mail.ts';
import { packOf } from '#domain/inquiry/packing.schema.ts';
import type { BuyerChannel } from '#domain/inquiry/questions.ts';
import type { BuyerView, InquiryHead, LineView, SpokenText } from '#domain/inquiry/views.ts';
import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { nameIn } from './name-in.ts';

/** All that an inquiry says, in a reader's words: nobody has to translate. Pages and mails are made of the same blocks. */
export function describeInquiry(inquiry: InquiryHead & { lines: readonly LineView[]; buyer: BuyerView['buyer'] }, locale: Locale): WordBlock[] {
  return [...inquiry.lines.map((line) => describeLine(line, locale)), describeTerms(inquiry, locale), describeBuyer(inquiry.buyer, locale), ...describeText(inquiry.message, locale)];
}

/** One line: a heading of the product's name, and what is wanted of it. */
export function describeLine(line: LineView, locale: Locale): WordBlock {
  const t = translator(locale);
  const format = formatter(locale);
  const wish = line.targetPrice;
  return {
    heading: nameIn(line.names, locale),
    lines: [
      { label: t('inq.field.quantity'), value: format.quantity(line.quantity) },
      { label: t('inq.field.packing'), value: packWords(line.packing, locale) },
      ...(wish ? [{ label: t('inq.field.target_price'), value: format.priceBand(wish, wish, wish.per) }] : []),
      { label: t('inq.field.sample'), value: t(line.sample ? 'inq.sample_wanted' : 'inq.sample_not_wanted') },
    ],
  };
}

/** A pack in words: 25 kg bag. None is “any” where somebody asks, and not stated where somebody offers. */
export function packWords(code: string | undefined, locale: Locale, none: 'inq.any' | 'inq.not_stated' = 'inq.any'): string {
  const t = translator(locale);
  const pack = code === undefined ? undefined : packOf(code);
  return pack ? t('inq.pack', { kind: t(`pack.${pack.kind}`), net: formatter(locale).quantity(pack.net) }) : t(none);
}

function describeTerms(inquiry: InquiryHead, locale: Locale): WordBlock {
  const t = translator(locale);
  const format = formatter(locale);
  const { market, place, otherPlace } = inquiry.destination;
  const places = [t(`inq.market.${market}`), ...(place ? [t(`inq.port.${place}`)] : []), ...(otherPlace ? [otherPlace] : [])];
  const listed = (words: string[]) => (words.length > 0 ? format.sentenceList(words) : t('inq.none'));
  return {
    heading: t('inq.block.terms'),
    lines: [
      { label: t('inq.field.destination'), value: format.sentenceList(places) },
      { label: t('inq.field.incoterm'), value: `${inquiry.incoterm} · ${t(`inq.incoterm.${inquiry.incoterm}`)}` },
      { label: t('inq.field.wanted_by'), value: inquiry.wantedBy ? format.yearMonth(inquiry.wantedBy) : t('inq.open') },
      { label: t('inq.field.repeat'), value: t(`inq.repeat.${inquiry.repeat}`) },
      { label: t('inq.field.documents'), value: listed(inquiry.documents.map((id) => t(`inq.document.${id}`))) },
      ...(inquiry.questions.length > 0 ? inquiry.questions.map((id): WordLine => ({ label: t('inq.field.questions'), value: t(`inq.question.${id}`) })) : [{ label: t('inq.field.questions'), value: t('inq.none') }]),
    ],
  };
}

/** Who asks. Names stay as they write themselves. */
export function describeBuyer(buyer: BuyerView['buyer'], locale: Locale): WordBlock {
  const t = translator(locale);
  const channels = Object.entries(buyer.channels).filter((entry): entry is [BuyerChannel, string] => entry[1] !== undefined);
  return {
    heading: t('inq.block.buyer'),
    lines: [
      { label: t('inq.field.company'), value: buyer.company },
      ...(buyer.name ? [{ label: t('inq.field.name'), value: buyer.name }] : []),
      { label: t('inq.field.country'), value: formatter(locale).country(buyer.country) },
      { label: t('inq.field.role'), value: t(`inq.role.${buyer.role}`) },
      { label: t('inq.field.email'), value: buyer.email },
      ...channels.map(([channel, value]) => ({ label: t(`channel.${channel}`), value })),
    ],
  };
}

/** Free text: its language is named, and a machine's translation stands below the original. */
export function describeText(text: SpokenText | undefined, locale: Locale): WordBlock[] {
  if (!text) return [];
  const t = translator(locale);
  const original: WordLine = { label: t('inq.original', { lang: formatter(locale).languageName(text.lang) }), value: text.text, ...(text.lang !== locale && { lang: text.lang }) };
  const made: WordLine[] = text.translation ? [{ label: t('inq.machine'), value: text.translation.text, isMachine: true }] : [];
  return [{ heading: t('inq.block.message'), lines: [original, ...made] }];
}
