import { date, maybe, number, type RecordOf, type Section, text, whole, yes } from './column.ts';

const ofProduct = { languageFrom: 'product.text_language' };
const unitWords = 'g, kg, t, ml, L, piece, m or set';

/**
 * Every column of a specification sheet as machines read it: the one description of `sheet.json` and `sheet.csv`, of the type `Sheet` and of content/sheet-columns.md.
 * Names are stable: a column may be added, none is renamed or changes its meaning without a new `columns_version`.
 */
export const sheetColumns = {
  product: {
    many: false,
    about: 'The product.',
    columns: {
      slug: text('Name of the product in addresses; never changes.'),
      code: text('Short code of the product, eight letters and digits, never reused; `/q/<code>` leads to its page.'),
      language: text('Language of the sheet: vi, en, zh, ko or ja.'),
      is_sample: yes('`true` marks demonstration content: no real offer.'),
      name: text('Name.', ofProduct),
      name_vi: text('Vietnamese name.', { languageFrom: 'product.source_language' }),
      source_language: text('Language in which the product is described first: vi.'),
      summary: text('What it is, in one or two sentences.', ofProduct),
      text_language: text('Language of the texts of the product; differs from `language` where a translation is missing.'),
      text_is_fallback: yes('`true` where the Vietnamese stands in for a missing translation.'),
      text_is_outdated: yes('`true` where the Vietnamese changed after the translation.'),
      text_made_by: maybe(text('Who translated: human or machine; left out for the original.')),
      text_is_reviewed: yes('`true` where a person read the translation against the Vietnamese.'),
      commodity: text('Id of the commodity, such as star-anise.'),
      commodity_name: text('Trade name of the commodity.', { languageFrom: 'product.language' }),
      commodity_name_vi: text('Vietnamese trade name of the commodity.', { languageFrom: 'product.source_language' }),
      latin_name: maybe(text('Scientific name.')),
      poisonous_lookalike: maybe(text('Scientific name of a poisonous look-alike.')),
      hs_code: text('HS code, six digits, zeros kept.'),
      hs_is_confirmed: yes('`true` once a customs broker or a ruling confirmed the code.'),
      form: text('Form in which it is sold, such as dried.'),
      ocop_group: text('OCOP group: food, beverage, herb, craft, plant or tourism.'),
      ocop_subgroup: text('OCOP sub-group.'),
      origin_country: text('Country of origin, ISO 3166: VN.'),
      origin_province: text('Province.'),
      origin_commune: text('Id of the commune or ward since July 2025.'),
      origin_commune_vi: text('Its Vietnamese name.'),
      origin_former_district: maybe(text('District until June 2025, as history.')),
      ingredients: maybe(text('Ingredients as on the label, in descending order of weight.', ofProduct)),
      allergens_state: text('`declared` (see allergens), `declared_none`, `not_stated`, or `not_food` where nobody eats or drinks it.'),
      allergens_declared_on: maybe(date('Day of the declaration.')),
      packing_note: maybe(text('What else to know of the packing.', ofProduct)),
      minimum_order_value: number('Smallest order.', { unitFrom: 'minimum_order_unit' }),
      minimum_order_unit: text(`Unit: ${unitWords}.`),
      monthly_capacity_value: maybe(number('What can be supplied in a month.', { unitFrom: 'monthly_capacity_unit' })),
      monthly_capacity_unit: maybe(text(`Unit: ${unitWords}.`)),
      lead_time_min_days: maybe(whole('Shortest time from confirmed order to ready.', { unit: 'day' })),
      lead_time_max_days: maybe(whole('Longest time.', { unit: 'day' })),
      storage: maybe(text('ambient, chilled (0–10 °C) or frozen (−18 °C).')),
      shelf_life_value: maybe(whole('Shelf life from production.', { unitFrom: 'shelf_life_unit' })),
      shelf_life_unit: maybe(text('day or month.')),
      gate: maybe(text('Usual border gate or port.')),
      updated_on: date('Day on which the cooperative last confirmed the facts.'),
    },
  },
  ocop_certificate: {
    many: true,
    about: 'The OCOP certificate, at most one.',
    columns: {
      stars: whole('3, 4 or 5.'),
      score: maybe(number('Points out of 100.')),
      decision: text('Number of the decision as printed.'),
      issuer: text('Issuer as printed.'),
      issued_on: date('Day of issue.'),
      ends_on: date('Last day of validity: 36 months after the issue.'),
      state: text('valid, soon (ends within 90 days), lapsed or withdrawn.'),
      is_being_renewed: yes('`true` while it is evaluated again.'),
    },
  },
  specs: { many: true, about: 'Quality figures.', columns: { label: text('What is meant.', ofProduct), value: text('Its value, with the unit.', ofProduct) } },
  allergens: { many: true, about: 'Declared allergens.', columns: { allergen: text('Allergen.'), presence: text('contains, or may_contain where it is handled in the same place.') } },
  packs: { many: true, about: 'Packs, smallest first.', columns: { kind: text('Kind of pack.'), net_value: number('Net content.', { unitFrom: 'net_unit' }), net_unit: text(`Unit: ${unitWords}.`) } },
  carton: {
    many: true,
    about: 'Shipping carton, at most one.',
    columns: {
      packs: whole('Packs in a carton.'),
      net_value: number('Net content of each of them.', { unitFrom: 'net_unit' }),
      net_unit: text(`Unit: ${unitWords}.`),
      gross_kg: number('Gross weight of a carton.', { unit: 'kg' }),
      length_cm: maybe(number('Length.', { unit: 'cm' })),
      width_cm: maybe(number('Width.', { unit: 'cm' })),
      height_cm: maybe(number('Height.', { unit: 'cm' })),
      volume_m3: maybe(number('Volume, computed from the measures.', { unit: 'm3' })),
    },
  },
  pallet: {
    many: true,
    about: 'Pallet, at most one.',
    columns: {
      cartons: whole('Cartons on a pallet.'),
      gross_kg: maybe(number('Gross weight of the cartons on it, computed, without the pallet.', { unit: 'kg' })),
      height_cm: maybe(number('Loaded height.', { unit: 'cm' })),
    },
  },
  season: { many: true, about: 'Months with supply.', columns: { month: whole('Month, 1 to 12.'), is_harvest: yes('`true` in a harvest month.'), is_shipping: yes('`true` in a month in which it ships.') } },
  price: {
    many: true,
    about: 'Export price band, at most one.',
    columns: {
      min: number('Lowest price.', { unitFrom: 'currency' }),
      max: number('Highest price.', { unitFrom: 'currency' }),
      currency: text('ISO 4217.'),
      per_unit: text('Unit that the price is for.'),
      incoterm: text('Delivery term of Incoterms 2020.'),
      place: text('Named place of the term; `works` is the cooperative’s own place.'),
      given_on: date('Day on which the cooperative gave it.'),
    },
  },
  sample_price: {
    many: true,
    about: 'Price of a paid sample, freight included, at most one.',
    columns: { amount: number('Price.', { unitFrom: 'currency' }), currency: text('ISO 4217.'), net_value: number('Content of the sample.', { unitFrom: 'net_unit' }), net_unit: text(`Unit: ${unitWords}.`) },
  },
  certificates: {
    many: true,
    about: 'Certificates, the OCOP one apart.',
    columns: {
      id: text('Short name.'),
      type: text('Kind, such as haccp or organic-vn.'),
      number: text('Number as printed.'),
      issuer: text('Issuer as printed.'),
      scope: maybe(text('What it covers.', ofProduct)),
      issued_on: date('Day of issue.'),
      ends_on: maybe(date('Last day of validity; left out when it has none.')),
      is_lapsed: yes('`true` when the last day is over.'),
    },
  },
  tests: {
    many: true,
    about: 'Test reports.',
    columns: {
      id: text('Short name.'),
      kind: text('What was tested, such as residue.'),
      number: text('Number of the report.'),
      laboratory: text('Laboratory as printed.'),
      reported_on: date('Day of the report.'),
      substances: maybe(whole('How many substances were looked for.')),
    },
  },
  markets: {
    many: true,
    about: 'Market-access cards: what is known, never a permission. Not legal advice.',
    columns: {
      market: text('china, korea or japan.'),
      name: text('Name of the country.', { languageFrom: 'text_language' }),
      verdict: text('listed, not-confirmed or not-exportable.'),
      rule: maybe(text('Sentence of the access rule that decided.', { languageFrom: 'text_language' })),
      rule_source: maybe(text('Source of that rule.')),
      documents_held: whole('Documents of the producer that are held.'),
      documents_total: whole('Documents that the producer must hold.'),
      checked_on: date('Day on which the rules were last read against their sources.'),
      text_language: text('Language of the texts.'),
      text_is_fallback: yes('`true` where the Vietnamese stands in for a missing translation.'),
    },
  },
  documents: {
    many: true,
    about: 'The documents of each market.',
    columns: {
      market: text('china, korea or japan.'),
      document: text('Id of the document.'),
      title: text('Name of the document.', { languageFrom: 'text_language' }),
      text_language: text('Language of the title.'),
      duty: text('Who sees to it: producer, consignment or importer.'),
      rule_basis: text('sourced, or unconfirmed where a person must still check the rule.'),
      state: text('held, lapsed, in-progress, missing, not-applicable, not-confirmed, per-consignment or importer.'),
      number: maybe(text('Number as printed.')),
      issued_on: maybe(date('Day of issue.')),
      ends_on: maybe(date('Last day of validity.')),
    },
  },
  cooperative: {
    many: false,
    about: 'Who makes it.',
    columns: {
      slug: text('Name of the cooperative in addresses.'),
      name: text('Name.', { languageFrom: 'text_language' }),
      text_language: text('Language of the name.'),
      text_is_fallback: yes('`true` where the Vietnamese stands in for a missing translation.'),
      legal_name: text('Registered name, Vietnamese.'),
      commune: text('Id of the commune or ward of the seat.'),
      commune_vi: text('Its Vietnamese name.'),
      former_district: maybe(text('District until June 2025, as history.')),
    },
  },
  contacts: { many: true, about: 'Contacts of the cooperative.', columns: { channel: text('phone, zalo, wechat, kakaotalk, line or email.'), value: text('Number, name or address.') } },
  correspondence: { many: true, about: 'Languages in which the cooperative answers.', columns: { language: text('vi, en, zh, ko or ja.') } },
  picture: {
    many: false,
    about: 'The picture on the sheet.',
    columns: {
      path: text('Address on the site; it holds the digest of the picture.'),
      kind: text('photo or drawing.'),
      is_lent: yes('`true` for a woodcut of the commodity, which shows the kind of goods and not the product.'),
      alt: text('What it shows.', { languageFrom: 'alt_language' }),
      alt_language: text('Language of that text.'),
      width: whole('Width.', { unit: 'px' }),
      height: whole('Height.', { unit: 'px' }),
    },
  },
} as const satisfies Record<string, Section>;

/** What a file says of itself, beside the sheet. */
export const fileColumns = {
  columns_version: whole('Version of these columns: 1.'),
  digest: text('Digest of the sheet, sixteen hexadecimal digits. It changes exactly when something on the sheet does.'),
  page_url: text('Page of the product.'),
  sheet_url: text('The sheet as a page made for A4.'),
  short_url: text('Short address of the product; it leads to the reader’s language.'),
  verify_url: text('Says whether this sheet is the current one, or what replaced it.'),
} as const;

export const columnsVersion = 1;

export type SectionName = keyof typeof sheetColumns;
export type SheetRecord<Name extends SectionName> = RecordOf<(typeof sheetColumns)[Name]['columns']>;

/** Everything that a specification sheet shows, in machine form: ids, numbers and ISO dates; words only where a person wrote them. */
export type Sheet = { [Name in SectionName]: (typeof sheetColumns)[Name]['many'] extends true ? SheetRecord<Name>[] : SheetRecord<Name> };

/** A sheet as a file carries it. */
export type SheetFile = { file: RecordOf<typeof fileColumns> } & Sheet;
