import type { Cell, CompareValues, RowKind } from './compare-values.ts';

type Quantity = CompareValues['minimumOrder'];

/** How many of the smallest unit: 1 t is the same order as 1,000 kg. */
const smallest: Partial<Record<Quantity['unit'], readonly [unit: string, times: number]>> = { g: ['g', 1], kg: ['g', 1000], t: ['g', 1_000_000], ml: ['ml', 1], L: ['ml', 1000] };

function quantity({ value, unit }: Quantity): string {
  const [base, times] = smallest[unit] ?? [unit, 1];
  return `${Number((value * times).toPrecision(12))} ${base}`;
}

const sorted = <Item>(items: readonly Item[], write: (item: Item) => string): string[] => items.map(write).sort();
const texts = (wordings: readonly { text: string }[]) => wordings.map(({ text }) => text.normalize('NFC'));

/**
 * What makes a value the same as another. Order and unit do not count, nor does the day on which something was given, declared or tested;
 * the day on which it ends does.
 */
const essence: { [Kind in RowKind]: (value: CompareValues[Kind]) => unknown } = {
  commodity: ({ id }) => id,
  form: (form) => form,
  hs: ({ code, confirmed }) => [code, confirmed],
  ocop: ({ stars, issued, state }) => [stars, issued, state],
  origin: ({ commune }) => commune,
  ingredients: (wording) => texts([wording]),
  allergens: ({ contains, mayContain }) => [sorted(contains, String), sorted(mayContain, String)],
  shelfLife: ({ value, unit }) => [value, unit],
  storage: (storage) => storage,
  minimumOrder: quantity,
  capacity: quantity,
  leadTime: (days) => days,
  price: ({ min, max, per, incoterm, place }) => [min, max, per, incoterm, place],
  sample: ({ price, net }) => [price, quantity(net)],
  gate: (gate) => gate,
  season: ({ harvest, shipping }) => [sorted(harvest, String), sorted(shipping, String)],
  packs: (packs) => sorted(packs, ({ kind, net }) => `${kind} ${quantity(net)}`),
  carton: ({ packs, of, grossKg, sizeCm }) => [packs, quantity(of), grossKg, sizeCm],
  pallet: ({ cartons, heightCm }) => [cartons, heightCm],
  spec: texts,
  certificates: (certificates) => sorted(certificates, ({ type, expires, lapsed }) => `${type} ${expires} ${lapsed}`),
  tests: (tests) => sorted(tests, ({ kind, substances }) => `${kind} ${substances}`),
  access: ({ verdict, rows }) => [verdict, sorted(rows, ({ requirement, state }) => `${requirement.id} ${state}`)],
  cooperative: ({ slug }) => slug,
  languages: (languages) => sorted(languages, String),
};

/** Says whether two of the cells do not say the same. Saying nothing is not the same as saying something. */
export function differs<Kind extends RowKind>(kind: Kind, cells: readonly Cell<CompareValues[Kind]>[]): boolean {
  const keys = cells.map((cell) => (typeof cell === 'string' ? cell : JSON.stringify([essence[kind](cell.value)])));
  return new Set(keys).size > 1;
}
