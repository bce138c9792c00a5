import { commodityName } from '#components/catalog/commodity-name.ts';
import type { Option, OptionGroup } from '#components/form/options.ts';
import type { Catalogue, Product } from '#domain/catalog/catalogue.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { gates, quantityUnits } from '#domain/catalog/fields.schema.ts';
import { localize } from '#domain/catalog/localize.ts';
import { candidates } from '#domain/compare/candidates.ts';
import { countries, nearCountries } from '#domain/inquiry/countries.ts';
import { arrivalPlacesOf, destinationMarkets } from '#domain/inquiry/destinations.ts';
import { packingCode } from '#domain/inquiry/packing.schema.ts';
import { writtenLanguages } from '#domain/inquiry/written-languages.ts';
import { capitalized } from '#i18n/capitalized.ts';
import { formatter } from '#i18n/format.ts';
import { isLocale, type Locale, localeCodes, locales } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { addMonths, type CalendarDate } from '#lib/calendar-date.ts';
import { currencies } from '#lib/money.ts';

type Unit = (typeof quantityUnits)[number];

/** A unit by itself: “kg”, “トン”, “sets”. */
export function unitName(unit: Unit, locale: Locale): string {
  return translator(locale)(`unit.${unit}`, { n: 2 }).replace('2', '').trim();
}

export function unitGroups(units: readonly Unit[], locale: Locale): OptionGroup[] {
  return [{ options: units.map((unit) => ({ value: unit, label: unitName(unit, locale) })) }];
}

export const allUnits: readonly Unit[] = quantityUnits;

export const currencyGroups: readonly OptionGroup[] = [{ options: currencies.map((code) => ({ value: code, label: code })) }];

/** Packs of a product, and none of them: “any” to a buyer. */
export function packGroups(product: Product | undefined, locale: Locale, more: readonly string[] = [], none: 'inq.any' | 'inq.not_stated' = 'inq.any'): OptionGroup[] {
  const t = translator(locale);
  const format = formatter(locale);
  const packs = (product?.facts.packs ?? []).map((pack) => ({ value: packingCode(pack), label: t('inq.pack', { kind: t(`pack.${pack.kind}`), net: format.quantity(pack.net) }) }));
  const others = more.filter((code) => code !== '' && !packs.some(({ value }) => value === code)).map((code) => ({ value: code, label: code }));
  return [{ options: [{ value: '', label: t(none) }, ...packs, ...others] }];
}

/** Ports and border gates where goods arrive, below their markets. */
export function arrivalGroups(locale: Locale): OptionGroup[] {
  const t = translator(locale);
  const markets = destinationMarkets.filter((market) => market !== 'other');
  return [{ options: [{ value: '', label: t('inq.form.place_none') }] }, ...markets.map((market) => ({ label: t(`inq.market.${market}`), options: arrivalPlacesOf(market).map((place) => ({ value: place, label: t(`inq.port.${place}`) })) }))];
}

/** Named places of a quotation: gates and ports of Vietnam, then those of arrival. */
export function namedPlaceGroups(locale: Locale): OptionGroup[] {
  const t = translator(locale);
  return [{ options: [{ value: '', label: t('input.choose') }] }, { label: t('inq.form.vietnam'), options: gates.map((gate) => ({ value: gate, label: t(`gate.${gate}`) })) }, ...arrivalGroups(locale).slice(1)];
}

/** The months that goods may be wanted in, and the one that was sent. */
export function monthGroups(today: CalendarDate, locale: Locale, sent = ''): OptionGroup[] {
  const format = formatter(locale);
  const months = Array.from({ length: 25 }, (_, at) => addMonths(`${today.slice(0, 7)}-01`, at).slice(0, 7));
  const other = sent === '' || months.includes(sent) ? [] : [{ value: sent, label: sent }];
  return [{ options: [{ value: '', label: translator(locale)('inq.form.no_hurry') }, ...other, ...months.map((month) => ({ value: month, label: format.yearMonth(month) }))] }];
}

export function countryGroups(locale: Locale): OptionGroup[] {
  const t = translator(locale);
  const format = formatter(locale);
  const collator = new Intl.Collator(locales[locale].intl);
  const named = (codes: readonly string[]): Option[] => codes.map((code) => ({ value: code, label: format.country(code) }));
  const near: readonly string[] = nearCountries;
  return [{ options: [{ value: '', label: t('input.choose') }, ...named(near)] }, { label: t('inq.form.other_countries'), options: named(countries.filter((code) => !near.includes(code))).sort((a, b) => collator.compare(a.label, b.label)) }];
}

/** Languages that somebody may write in, the reader's own first, and the one that was sent. */
export function languageGroups(locale: Locale, sent = ''): OptionGroup[] {
  const format = formatter(locale);
  const collator = new Intl.Collator(locales[locale].intl);
  const own = [locale, ...localeCodes.filter((code) => code !== locale)];
  const more = /^[a-z]{2,3}$/.test(sent) && !isLocale(sent) ? [sent] : [];
  const others = [...new Set<string>([...writtenLanguages, ...more])].map((code) => ({ value: code, label: capitalized(format.languageName(code), locale) }));
  return [{ options: own.map((code) => ({ value: code, label: locales[code].name, lang: locales[code].tag })) }, { label: translator(locale)('inq.form.other_languages'), options: others.sort((a, b) => collator.compare(a.label, b.label)) }];
}

/** Beyond so many products, only those that are near the list are offered; the others have their pages. */
const mostOffered = 200;

/** Products that can be put on the list, below their commodities. */
export function productGroups(listed: readonly Product[], catalogue: Catalogue, locale: Locale): OptionGroup[] {
  const offered = catalogue.products.length <= mostOffered ? catalogue.products.filter((product) => !listed.includes(product)) : candidates(listed, catalogue, mostOffered);
  const { commodity: known, cooperative } = indexOf(catalogue);
  const groups = [...Map.groupBy(offered, ({ facts }) => facts.commodity)].map(([id, products]) => {
    const commodity = known.get(id);
    const options = products.map((product) => {
      const text = localize(product, locale);
      const maker = cooperative.get(product.facts.cooperative);
      return { value: product.slug, label: maker ? `${text.fields.name} · ${localize(maker, locale).fields.name}` : text.fields.name, lang: text.isFallback ? locales[text.textLang].tag : undefined };
    });
    return { label: commodity ? commodityName(commodity, locale) : id, options };
  });
  return [{ options: [{ value: '', label: translator(locale)('input.choose') }] }, ...groups];
}
