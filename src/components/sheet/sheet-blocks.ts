import { formerDistrictLabel, placeLabel } from '#components/catalog/place-label.ts';
import type { PlaceId } from '#domain/catalog/places.ts';
import { writeHs } from '#domain/catalog/write-hs.ts';
import type { Sheet } from '#domain/sheet/columns.ts';
import type { WordBlock, WordLine } from '#domain/sheet/words.ts';
import { formatter } from '#i18n/format.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import type { MessageKey } from '#i18n/messages.schema.ts';
import { translator } from '#i18n/translate.ts';
import { dotted } from '#lib/dotted.ts';
import { type Currency, fromDecimal, type Money } from '#lib/money.ts';

/** The four blocks of lines. A figure that a quality department looks for has its line even where nobody stated it. */
export function sheetBlocks(sheet: Sheet, locale: Locale): WordBlock[] {
  const t = translator(locale);
  return [
    { id: 'product', heading: t('prod.facts'), lines: productLines(sheet, locale) },
    { id: 'terms', heading: t('sheet.terms'), lines: termLines(sheet, locale) },
    { id: 'packing', heading: t('prod.packs'), lines: packingLines(sheet, locale) },
    { id: 'maker', heading: t('prod.from'), lines: makerLines(sheet, locale) },
  ];
}

function termLines({ product, price: [price], sample_price: [sample], season }: Sheet, locale: Locale): WordLine[] {
  const t = translator(locale);
  const format = formatter(locale);
  const months = (of: 'is_harvest' | 'is_shipping') => season.filter((item) => item[of]).map(({ month }) => month);
  const band = price && t('prod.price_value', { band: format.priceBand(money(price.min, price.currency), money(price.max, price.currency), price.per_unit), incoterm: price.incoterm, place: t(`gate.${price.place}` as MessageKey), date: format.shortDate(price.given_on) });
  const capacity = product.monthly_capacity_value;
  return lines([
    [t('prod.moq'), format.quantity({ value: product.minimum_order_value, unit: product.minimum_order_unit })],
    [t('prod.price'), band ?? t('prod.price_on_request')],
    [t('prod.capacity'), capacity === undefined ? t('prod.none') : t('prod.per_month', { quantity: format.quantity({ value: capacity, unit: product.monthly_capacity_unit ?? '' }) })],
    [t('prod.lead_time'), product.lead_time_min_days === undefined ? t('prod.none') : t('prod.lead_time_value', { from: product.lead_time_min_days, to: product.lead_time_max_days ?? product.lead_time_min_days })],
    [t('prod.sample'), sample ? t('prod.sample_value', { net: format.quantity({ value: sample.net_value, unit: sample.net_unit }), price: format.money(money(sample.amount, sample.currency)) }) : t('prod.sample_none')],
    [t('prod.harvest'), months('is_harvest').length > 0 && format.months(months('is_harvest'))],
    [t('sheet.shipping'), months('is_shipping').length > 0 ? format.months(months('is_shipping')) : t('season.none')],
    [t('prod.gate'), product.gate && t(`gate.${product.gate}` as MessageKey)],
  ]);
}

function productLines(sheet: Sheet, locale: Locale): WordLine[] {
  const t = translator(locale);
  const { product } = sheet;
  const isFood = product.allergens_state !== 'not_food';
  const stated = (value: string | undefined) => value ?? (isFood ? t('prod.none') : undefined);
  const former = product.origin_former_district && formerDistrictLabel(product.origin_former_district, locale);
  const lookalike = product.poisonous_lookalike && t('prod.lookalike', { latin: product.poisonous_lookalike });
  return [
    ...lines([
      [t('sheet.commodity'), product.commodity_name],
      [t('prod.latin'), product.latin_name && [product.latin_name, lookalike].filter(Boolean).join(' – ')],
      [t('prod.hs'), noted(writeHs(product.hs_code), product.hs_is_confirmed ? undefined : t('prod.hs_unconfirmed'), locale)],
      [t('sheet.form'), t(`form.${product.form}` as MessageKey)],
      [t('prod.group'), `${t(`ocop.group.${product.ocop_group}` as MessageKey)} – ${t(`subgroup.${product.ocop_subgroup}` as MessageKey)}`],
      [t('sheet.origin'), noted(t('sheet.origin_value', { place: placeLabel(product.origin_commune as PlaceId, locale) }), former, locale)],
    ]),
    ...written(sheet, locale, [[t('prod.ingredients'), stated(product.ingredients)]]),
    ...written(
      sheet,
      locale,
      sheet.specs.map(({ label, value }) => [label, value]),
    ).map((line) => ({ ...line, labelled: true as const })),
    ...lines([
      [t('alg.title'), allergens(sheet, locale)],
      [t('prod.shelf_life'), stated(product.shelf_life_value === undefined ? undefined : t(`prod.shelf_life_${product.shelf_life_unit}s` as MessageKey, { n: product.shelf_life_value }))],
      [t('prod.storage'), stated(product.storage && t(`prod.storage.${product.storage}` as MessageKey))],
    ]),
  ];
}

/** Declared, declared that there are none, or not stated: always said. */
function allergens({ product, allergens: declared }: Sheet, locale: Locale): string {
  const t = translator(locale);
  const format = formatter(locale);
  const date = format.shortDate(product.allergens_declared_on ?? product.updated_on);
  const names = (presence: string) => format.sentenceList(declared.filter((item) => item.presence === presence).map(({ allergen }) => t(`allergen.${allergen}` as MessageKey)));
  const [contains, mayContain] = [names('contains'), names('may_contain')];
  if (product.allergens_state === 'not_food') return t('sheet.allergens_not_food');
  if (product.allergens_state === 'not_stated') return t('sheet.allergens_not_stated');
  if (product.allergens_state === 'declared_none') return t('prod.allergens_none', { date });
  const list = [contains && t('prod.allergens_contains', { list: contains }), mayContain && t('alg.may_contain', { list: mayContain })].filter(Boolean);
  return t('sheet.allergens_declared', { list: list.join(locale === 'zh' || locale === 'ja' ? '；' : '; '), date });
}

function packingLines(sheet: Sheet, locale: Locale): WordLine[] {
  const t = translator(locale);
  const format = formatter(locale);
  const {
    packs,
    carton: [carton],
    pallet: [pallet],
    product,
  } = sheet;
  const kg = (value: number) => format.quantity({ value, unit: 'kg' });
  const size = carton?.length_cm !== undefined && t('prod.carton_size', { l: carton.length_cm, w: carton.width_cm ?? 0, h: carton.height_cm ?? 0 });
  const volume = carton?.volume_m3 !== undefined && t('sheet.volume', { n: format.number(carton.volume_m3) });
  const cartonLine = carton && t('prod.carton_line', { packs: carton.packs, net: format.quantity({ value: carton.net_value, unit: carton.net_unit }), gross: kg(carton.gross_kg) });
  const palletLine = pallet && dotted([t('prod.pallet_line', { n: pallet.cartons }), pallet.gross_kg !== undefined && t('sheet.pallet_gross', { gross: kg(pallet.gross_kg) }), pallet.height_cm !== undefined && t('prod.pallet_height', { cm: pallet.height_cm })]);
  return [
    ...lines([
      [t('prod.net_weight'), format.sentenceList(packs.map(({ kind, net_value, net_unit }) => `${t(`pack.${kind}` as MessageKey)} ${format.quantity({ value: net_value, unit: net_unit })}`))],
      [t('prod.carton'), cartonLine ?? t('prod.none')],
      [t('sheet.carton_size'), dotted([size, volume]) || t('prod.none')],
      [t('prod.pallet'), palletLine ?? t('prod.none')],
    ]),
    ...written(sheet, locale, [[t('sheet.packing_note'), product.packing_note]]),
  ];
}

function makerLines({ cooperative, contacts, correspondence }: Sheet, locale: Locale): WordLine[] {
  const t = translator(locale);
  const format = formatter(locale);
  const lang = cooperative.text_language === locale ? {} : { lang: locales[cooperative.text_language as Locale].tag };
  return [
    { label: t('sheet.cooperative'), value: cooperative.name, ...lang },
    ...(locale === 'vi' && cooperative.legal_name === cooperative.name ? [] : [{ label: t('coop.vi_name'), value: cooperative.legal_name, ...(locale !== 'vi' && { lang: 'vi' }) }]),
    ...lines([
      [t('coop.place'), noted(placeLabel(cooperative.commune as PlaceId, locale), cooperative.former_district && formerDistrictLabel(cooperative.former_district, locale), locale)],
      [t('coop.contact'), contacts.length > 0 ? contacts.map(({ channel, value }) => `${t(`channel.${channel}` as MessageKey)} ${value}`).join('\n') : t('coop.no_contact')],
      [t('coop.languages'), format.sentenceList(correspondence.map(({ language }) => format.language(language as Locale)))],
    ]),
  ];
}

type Pair = [label: string, value: string | false | undefined];

/** Lines in the reader's language; a value that is not known has none. */
function lines(pairs: Pair[]): WordLine[] {
  return pairs.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** Lines that a person wrote, in Vietnamese where the translation is missing. */
function written({ product }: Sheet, locale: Locale, pairs: Pair[]): WordLine[] {
  const lang = product.text_language === locale ? {} : { lang: locales[product.text_language as Locale].tag };
  return lines(pairs).map((line) => ({ ...line, ...lang }));
}

/** The sheet carries decimals, which came from minor units: the way back always fits. */
function money(amount: number, currency: string): Money {
  const read = fromDecimal(amount, currency as Currency);
  if (!read) throw new Error(`${amount} ${currency} has a fraction that the currency does not know.`);
  return read;
}

/** Words with a remark in brackets behind them, where there is one. */
function noted(text: string, note: string | undefined, locale: Locale): string {
  return note ? translator(locale)('ui.noted', { text, note }) : text;
}
