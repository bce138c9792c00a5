import type { Locale } from '#i18n/locales.ts';
import type { Commodity, Product } from '../catalog/catalogue.ts';
import type { TextOf } from '../catalog/collections.ts';
import type { Localized } from '../catalog/localize.ts';
import { places } from '../catalog/places.ts';
import { nonFoodForms, type ProductFacts } from '../catalog/product.schema.ts';
import { shortCode } from '../catalog/short-code.ts';
import type { SheetRecord } from './columns.ts';
import { known } from './known.ts';

/** The product itself: names, origin, what is in it, terms. */
export function productSection(product: Product, commodity: Commodity, text: Localized<TextOf<'products'>>, locale: Locale): SheetRecord<'product'> {
  const { facts } = product;
  const names = commodity.facts.names;
  return known<SheetRecord<'product'>>({
    slug: product.slug,
    code: shortCode(product.slug),
    language: locale,
    is_sample: facts.sample,
    name: text.fields.name,
    name_vi: product.texts.vi.fields.name,
    source_language: 'vi',
    summary: text.fields.summary,
    text_language: text.textLang,
    text_is_fallback: text.isFallback,
    text_is_outdated: text.stale,
    text_made_by: text.provenance?.by,
    text_is_reviewed: text.provenance?.reviewedBy !== undefined,
    commodity: commodity.id,
    commodity_name: names[locale][0] ?? commodity.id,
    commodity_name_vi: names.vi[0] ?? commodity.id,
    latin_name: commodity.facts.latin,
    poisonous_lookalike: commodity.facts.lookalike,
    hs_code: facts.hs.code,
    hs_is_confirmed: facts.hs.confirmed,
    form: facts.form,
    ocop_group: facts.ocop.group,
    ocop_subgroup: facts.ocop.subgroup,
    origin_country: 'VN',
    origin_province: 'Lạng Sơn',
    origin_commune: facts.origin.commune,
    origin_commune_vi: places[facts.origin.commune].names.vi,
    origin_former_district: facts.origin.formerDistrict,
    ingredients: text.fields.ingredients,
    allergens_state: allergensState(facts),
    allergens_declared_on: facts.allergens?.declared,
    packing_note: text.fields.packing,
    minimum_order_value: facts.minimumOrder.value,
    minimum_order_unit: facts.minimumOrder.unit,
    monthly_capacity_value: facts.capacity?.value,
    monthly_capacity_unit: facts.capacity?.unit,
    lead_time_min_days: facts.leadTimeDays?.[0],
    lead_time_max_days: facts.leadTimeDays?.[1],
    storage: facts.storage,
    shelf_life_value: facts.shelfLife?.value,
    shelf_life_unit: facts.shelfLife?.unit,
    gate: facts.gate,
    updated_on: facts.updated,
  });
}

/** Nothing said is not the same as nothing in it: the two are never mixed up. */
function allergensState({ allergens, form }: ProductFacts): string {
  if (!allergens) return nonFoodForms.includes(form) ? 'not_food' : 'not_stated';
  return allergens.contains.length + allergens.mayContain.length > 0 ? 'declared' : 'declared_none';
}

/** The main picture: the product's own, or the woodcut that its commodity lends. */
export function pictureSection(product: Product, commodity: Commodity, text: Localized<TextOf<'products'>>, locale: Locale): SheetRecord<'picture'> {
  const own = product.pictures[0];
  const { src, kind, width, height } = own ?? commodity.picture;
  const alt = own && text.fields.pictureAlts[0];
  return { path: src, kind, is_lent: !own, alt: alt ?? commodity.facts.drawingAlt[locale], alt_language: alt ? text.textLang : locale, width, height };
}
