import type { Sheet } from '#domain/sheet/columns.ts';
import type { PaperWords, SheetWords } from '#domain/sheet/words.ts';
import { formatter } from '#i18n/format.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import type { MessageKey } from '#i18n/messages.schema.ts';
import { translator } from '#i18n/translate.ts';
import { dotted } from '#lib/dotted.ts';
import { marketWords } from './market-words.ts';
import { sheetBlocks } from './sheet-blocks.ts';

/** A sheet in the words of its reader. */
export function sheetWords(sheet: Sheet): SheetWords {
  const locale = sheet.product.language as Locale;
  const t = translator(locale);
  const { product } = sheet;
  const textLang = langOf(product.text_language, locale);
  const markets = marketWords(sheet.markets, sheet.documents, locale);
  const hasUnsourced = markets.some(({ groups }) => groups.some(({ items }) => items.some(({ isUnconfirmedRule }) => isUnconfirmedRule)));
  return {
    title: t('sheet.title'),
    name: product.name,
    ...(textLang && { nameLang: textLang }),
    ...(locale !== 'vi' && !product.text_is_fallback && { nameVi: product.name_vi }),
    summary: product.summary,
    isSample: product.is_sample,
    blocks: sheetBlocks(sheet, locale),
    papers: {
      heading: t('sheet.papers'),
      columns: [t('cert.title'), t('cert.number'), t('cert.issuer'), t('ocop.issued'), t('cert.valid_until')],
      rows: paperRows(sheet, locale),
      empty: t('cert.none'),
    },
    access: { heading: t('access.title'), markets, notes: [t('sheet.access_note'), ...(hasUnsourced ? [`* ${t('access.unconfirmed_rule')}`] : [])] },
    notes: [t('prod.updated', { date: formatter(locale).date(product.updated_on) }), ...(sheet.ocop_certificate.length > 0 ? [t('ocop.not_safety')] : []), ...provenance(sheet, locale)],
  };
}

/** Tag of a language, where it is not the reader's. */
export function langOf(textLanguage: string, locale: Locale): string | undefined {
  return textLanguage === locale ? undefined : locales[textLanguage as Locale].tag;
}

function paperRows(sheet: Sheet, locale: Locale): PaperWords[] {
  const t = translator(locale);
  const { shortDate } = formatter(locale);
  const scopeLang = langOf(sheet.product.text_language, locale);
  return [
    ...sheet.ocop_certificate.map(({ stars, score, decision, issuer, issued_on, ends_on, state, is_being_renewed }): PaperWords => {
      const scope = dotted([score !== undefined && t('ui.labelled', { label: t('ocop.score'), value: t('ocop.score_value', { n: score }) }), is_being_renewed && t('ocop.renewing')]);
      const row = { name: t('ocop.stars', { n: stars }), ...(scope && { scope }), number: decision, issuer, issued: shortDate(issued_on) };
      return state === 'withdrawn' ? { ...row, ends: t('ocop.withdrawn'), isLapsed: false } : { ...row, ends: shortDate(ends_on), until: ends_on, lapsed: t('ocop.lapsed', { date: shortDate(ends_on) }), isLapsed: state === 'lapsed' };
    }),
    ...sheet.certificates.map(
      ({ type, scope, number, issuer, issued_on, ends_on, is_lapsed }): PaperWords => ({
        name: t(`cert.${type}` as MessageKey),
        ...(scope && { scope, ...(scopeLang && { scopeLang }) }),
        number,
        issuer,
        issued: shortDate(issued_on),
        ends: ends_on ? shortDate(ends_on) : t('cert.no_end'),
        ...(ends_on && { until: ends_on, lapsed: t('access.lapsed', { date: shortDate(ends_on) }) }),
        isLapsed: is_lapsed,
      }),
    ),
    ...sheet.tests.map(
      ({ kind, number, laboratory, reported_on, substances }): PaperWords => ({
        name: t('prod.tests'),
        scope: dotted([t(`test.${kind}` as MessageKey), substances !== undefined && t('prod.test_substances', { n: substances })]),
        number,
        issuer: laboratory,
        issued: shortDate(reported_on),
        ends: '–',
        isLapsed: false,
      }),
    ),
  ];
}

/** Who made the translation, and what is wrong with it. */
function provenance({ product }: Sheet, locale: Locale): string[] {
  const t = translator(locale);
  if (product.text_is_fallback) return [t('prov.source_shown')];
  const made = product.text_made_by === 'machine' ? t(product.text_is_reviewed ? 'prov.reviewed' : 'prov.machine') : product.text_made_by === 'human' ? t('prov.human') : undefined;
  return [...(made ? [made] : []), ...(product.text_is_outdated ? [t('prov.stale_short')] : [])];
}
