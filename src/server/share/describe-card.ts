import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { getCooperative, indexOf, mainPicture } from '#domain/catalog/catalogue-index.ts';
import { localize } from '#domain/catalog/localize.ts';
import { ocopState, starsHeld } from '#domain/catalog/ocop-state.ts';
import { type PlaceId, places } from '#domain/catalog/places.ts';
import type { ShareCard, ShareKind } from '#domain/share/share-card.ts';
import { formatter } from '#i18n/format.ts';
import { type Locale, sourceLocale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';

type Describe = (catalogue: Catalogue, slug: string, locale: Locale, today: CalendarDate) => ShareCard | undefined;

const describers: Record<ShareKind, Describe> = { product: describeProduct, cooperative: describeCooperative, fair: describeFair };

/** What the share picture of a product, cooperative or fair shows on a day; undefined where there is no such thing. */
export function describeCard(kind: ShareKind, ...of: Parameters<Describe>): ShareCard | undefined {
  return describers[kind](...of);
}

function describeProduct(catalogue: Catalogue, slug: string, locale: Locale, today: CalendarDate): ShareCard | undefined {
  const index = indexOf(catalogue);
  const product = index.product.get(slug);
  if (!product) return undefined;
  const cooperative = getCooperative(index, product);
  const { fields, textLang } = localize(product, locale);
  const { certificate } = product.facts.ocop;
  const original = textLang === sourceLocale ? undefined : product.texts[sourceLocale].fields.name;
  return {
    kind: 'product',
    ...named(locale, fields.name, textLang, original),
    lines: [localize(cooperative, locale).fields.name, place(cooperative.facts.commune, locale)],
    ...(certificate && starsHeld(ocopState(certificate, today)) && { ocop: { stars: certificate.stars, words: translator(locale)('ocop.stars', { n: certificate.stars }).replace(/^OCOP\s?/, '') } }),
    ...noticeOf(product.facts.sample, locale),
    picture: mainPicture(index, product),
  };
}

function describeCooperative(catalogue: Catalogue, slug: string, locale: Locale): ShareCard | undefined {
  const cooperative = indexOf(catalogue).cooperative.get(slug);
  if (!cooperative) return undefined;
  const { fields, textLang } = localize(cooperative, locale);
  const original = textLang === sourceLocale ? undefined : cooperative.facts.legalName;
  const [picture] = cooperative.pictures;
  return { kind: 'cooperative', ...named(locale, fields.name, textLang, original), lines: [place(cooperative.facts.commune, locale)], ...noticeOf(cooperative.facts.sample, locale), ...(picture && { picture }) };
}

function describeFair(catalogue: Catalogue, slug: string, locale: Locale): ShareCard | undefined {
  const fair = indexOf(catalogue).fair.get(slug);
  if (!fair) return undefined;
  const { fields, textLang } = localize(fair, locale);
  const { facts } = fair;
  const [picture] = fair.pictures;
  const where = fields.venue;
  return { kind: 'fair', ...named(locale, fields.name, textLang), lines: [formatter(locale).dateRange(facts.starts, facts.ends), where], ...noticeOf(facts.sample, locale), ...(picture && { picture }) };
}

function named(locale: Locale, name: string, nameLang: Locale, original?: string): Pick<ShareCard, 'locale' | 'name' | 'nameLang' | 'original'> {
  return { locale, name, nameLang, ...(original && original !== name && { original }) };
}

/** A commune or ward as the pages write it; its Vietnamese name where the reader's language has no settled one. */
function place(id: PlaceId, locale: Locale): string {
  const { kind, names }: { kind: string; names: Partial<Record<Locale, string>> & { vi: string } } = places[id];
  return translator(locale)(kind === 'ward' ? 'geo.ward' : 'geo.commune', { name: names[locale] ?? names.vi });
}

function noticeOf(sample: boolean, locale: Locale): Pick<ShareCard, 'notice'> {
  return sample ? { notice: translator(locale)('demo.ribbon') } : {};
}
