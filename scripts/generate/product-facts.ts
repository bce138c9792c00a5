import type { z } from 'zod';
import type { gates, incoterms } from '#domain/catalog/fields.schema.ts';
import { places } from '#domain/catalog/places.ts';
import type { productFactsSchema } from '#domain/catalog/product.schema.ts';
import type { Market } from './copied-content.ts';
import type { DrawnProduct } from './product-draw.ts';
import { drawPapers } from './product-papers.ts';
import { sampleDay } from './sample-day.ts';

type Facts = z.input<typeof productFactsSchema>;
type Quantity = Facts['minimumOrder'];

/** Facts of a drawn product, as they stand in `vi.md`. */
export function productFacts(product: DrawnProduct, markets: readonly Market[], photo: readonly { file: string }[], drawing: string): Facts {
  const { commodity, kind, maker, chance } = product;
  const packs = drawPacks(product);
  const papers = drawPapers(product, markets);
  const confirmed = sampleDay(-chance.int(0, 20), chance.int(0, 27));
  return {
    sample: true,
    commodity: commodity.id,
    cooperative: maker.slug,
    form: kind.form,
    ocop: { group: kind.ocop[0], subgroup: kind.ocop[1], ...(papers.ocop && { certificate: papers.ocop }) },
    hs: { code: commodity.hs, confirmed: chance.is(0.6) },
    origin: { commune: maker.seat, ...(chance.is(0.4) && { formerDistrict: places[maker.seat].names.vi }) },
    packs,
    ...cartonAndPallet(product, packs),
    minimumOrder: bulk(chance.pick([20, 50, 100, 200, 500, 1000]), kind.unit),
    ...(chance.is(0.8) && { capacity: kind.unit === 'piece' ? { value: chance.int(20, 900), unit: 'piece' } : { value: chance.decimal(0.4, 40, 1), unit: 't' } }),
    season: season(product),
    ...(chance.is(0.85) && { leadTimeDays: [Math.max(1, product.figures.lead - chance.int(1, 4)), product.figures.lead] as [number, number] }),
    ...(kind.shelfLife && { shelfLife: { value: chance.int(kind.shelfLife.from, kind.shelfLife.to), unit: kind.shelfLife.unit } }),
    storage: kind.storage,
    ...allergens(product),
    ...(papers.certificates.length > 0 && { certificates: papers.certificates }),
    ...(papers.tests.length > 0 && { tests: papers.tests }),
    ...price(product),
    ...(chance.is(0.5) && { samplePrice: { amount: chance.int(18, 60), currency: 'USD' as const, net: packs[0]?.net ?? bulk(1, kind.unit) } }),
    ...(chance.is(0.8) && { gate: chance.pick(['huu-nghi', 'tan-thanh', 'chi-ma', 'coc-nam', 'hai-phong'] satisfies (typeof gates)[number][]) }),
    ...(Object.keys(papers.access).length > 0 && { access: papers.access }),
    ...pictures(product, photo, drawing),
    updated: confirmed,
  };
}

/** Smallest first. */
function drawPacks({ kind, chance }: DrawnProduct): Facts['packs'] {
  const offered = (Object.entries(kind.packs) as [Facts['packs'][number]['kind'], readonly number[]][]).flatMap(([pack, contents]) => contents.map((value) => ({ pack, value }))).sort((a, b) => a.value - b.value);
  return chance.some(offered, chance.int(1, offered.length)).map(({ pack, value }) => ({ kind: pack, net: packQuantity(value, kind.unit) }));
}

/** Grams become kilograms, millilitres litres, from a thousand on. */
function packQuantity(value: number, unit: 'g' | 'ml' | 'piece'): Quantity {
  if (unit === 'piece' || value < 1000) return { value, unit };
  return { value: value / 1000, unit: unit === 'g' ? 'kg' : 'L' };
}

function bulk(value: number, unit: 'g' | 'ml' | 'piece'): Quantity {
  return { value, unit: unit === 'g' ? 'kg' : unit === 'ml' ? 'L' : 'piece' };
}

function cartonAndPallet({ chance, kind }: DrawnProduct, packs: Facts['packs']): Pick<Facts, 'carton' | 'pallet'> {
  const small = packs[0];
  if (!small || chance.is(0.15)) return {};
  const weight = kind.unit === 'piece' ? 0.4 : small.net.unit === 'kg' || small.net.unit === 'L' ? small.net.value : small.net.value / 1000;
  const count = Math.max(1, Math.min(60, Math.round(chance.int(6, 18) / weight)));
  const carton = { packs: count, ...(packs.length > 1 && { of: small.net }), grossKg: Number((count * weight * 1.08 + 0.4).toFixed(1)), ...(chance.is(0.8) && { sizeCm: [chance.int(30, 60), chance.int(25, 40), chance.int(20, 45)] as [number, number, number] }) };
  return { carton, ...(chance.is(0.7) && { pallet: { cartons: chance.int(20, 48), ...(chance.is(0.8) && { heightCm: chance.int(120, 190) }) } }) };
}

/** Fresh goods ship while they are picked, the others from stock. */
function season({ kind, figures: { from, to }, chance }: DrawnProduct): Facts['season'] {
  const everyMonth = Array.from({ length: 12 }, (_, index) => index + 1);
  if (!kind.seasonal) return { harvest: [], shipping: everyMonth };
  const length = ((to - from + 12) % 12) + 1;
  const harvest = Array.from({ length }, (_, index) => ((from - 1 + index) % 12) + 1).sort((a, b) => a - b);
  return { harvest, shipping: kind.form === 'fresh' ? harvest : chance.is(0.7) ? everyMonth : everyMonth.filter((month) => month !== from) };
}

/** What is an allergen by itself is always declared; of the rest, three in ten have not stated theirs. */
function allergens({ commodity: { contains, mayContain }, chance }: DrawnProduct): Pick<Facts, 'allergens'> {
  const isKnown = contains.length + mayContain.length > 0;
  if (!isKnown && chance.is(0.3)) return {};
  return { allergens: { declared: sampleDay(-chance.int(1, 12), chance.int(0, 27)), ...(contains.length > 0 && { contains }), ...(mayContain.length > 0 && { mayContain }) } };
}

/** Units of each currency for a US dollar, roughly; whole units where there are no cents. */
const currencies = { USD: 1, CNY: 7, EUR: 0.9, JPY: 150, KRW: 1400, VND: 25_000 } as const;
type Term = readonly [incoterm: (typeof incoterms)[number], place: (typeof gates)[number]];
const terms: readonly Term[] = [
  ['FOB', 'hai-phong'],
  ['DAP', 'huu-nghi'],
  ['FCA', 'dong-dang-rail'],
  ['EXW', 'works'],
  ['CIF', 'hai-phong'],
  ['DAP', 'tan-thanh'],
];

function price({ kind, chance }: DrawnProduct): Pick<Facts, 'price'> {
  if (chance.is(0.3)) return {};
  const currency = chance.is(0.7) ? 'USD' : chance.pick(Object.keys(currencies) as (keyof typeof currencies)[]);
  const digits = ['JPY', 'KRW', 'VND'].includes(currency) ? 0 : 2;
  const min = Number((chance.decimal(kind.price[0], kind.price[1], 2) * currencies[currency]).toFixed(digits));
  const [incoterm, place] = chance.pick(terms);
  const { unit } = bulk(1, kind.unit);
  return { price: { min, max: Number((min * chance.decimal(1.05, 1.3, 2)).toFixed(digits)), currency, per: unit, incoterm, place, date: sampleDay(-chance.int(0, 6), chance.int(0, 27)) } };
}

function pictures({ chance, hasPhoto }: DrawnProduct, photo: readonly { file: string }[], drawing: string): Pick<Facts, 'pictures'> {
  if (hasPhoto) return { pictures: [...photo] };
  return chance.is(0.55) ? { pictures: [{ drawing }] } : {};
}
