import type { z } from 'zod';
import type { certificateTypes, testKinds } from '#domain/catalog/certificate.schema.ts';
import type { MarketId, marketIds, productFactsSchema } from '#domain/catalog/product.schema.ts';
import { nonFoodForms } from '#domain/catalog/product.schema.ts';
import { touches } from '#domain/market/access-card.ts';
import type { Chance } from './chance.ts';
import type { Market } from './copied-content.ts';
import type { DrawnProduct } from './product-draw.ts';
import { sampleDay } from './sample-day.ts';
import type { Vocabulary } from './vocabulary.ts';

type Facts = z.input<typeof productFactsSchema>;
type Certificates = NonNullable<Facts['certificates']>;
type Tests = NonNullable<Facts['tests']>;
type Access = Partial<Record<(typeof marketIds)[number], Record<string, NonNullable<NonNullable<Facts['access']>[MarketId]>[string]>>>;

/** Which sentence states the scope of a certificate. */
export const scopeOf: Record<(typeof certificateTypes)[number], keyof Vocabulary['scopes']> = {
  vietgap: 'grow',
  globalgap: 'grow',
  haccp: 'process',
  iso22000: 'process',
  'organic-vn': 'grow',
  'organic-cn': 'grow',
  'organic-kr': 'grow',
  'organic-jas': 'grow',
  gi: 'mark',
  'collective-mark': 'mark',
  'food-safety': 'process',
  'planting-area-code': 'code',
  'packing-house-code': 'code',
  other: 'other',
};
const foodCertificates: readonly (typeof certificateTypes)[number][] = ['vietgap', 'globalgap', 'haccp', 'iso22000', 'organic-vn', 'organic-cn', 'organic-kr', 'organic-jas', 'gi', 'collective-mark', 'food-safety', 'planting-area-code', 'packing-house-code', 'other'];
const otherCertificates: readonly (typeof certificateTypes)[number][] = ['collective-mark', 'other'];
const foodTests: readonly (typeof testKinds)[number][] = ['residue', 'aflatoxin', 'heavy-metal', 'microbiology', 'sulphite', 'composition'];
const otherTests: readonly (typeof testKinds)[number][] = ['composition', 'colour-fastness'];

/** Papers of a drawn product: OCOP certificate, other certificates, test reports, and what they answer to in each market. */
export function drawPapers(product: DrawnProduct, markets: readonly Market[]): { ocop: Facts['ocop']['certificate']; certificates: Certificates; tests: Tests; access: Access } {
  const { chance, kind } = product;
  const isFood = !nonFoodForms.includes(kind.form);
  const certificates = drawCertificates(chance, isFood, product.hasPhoto);
  const tests = chance
    .some(isFood ? foodTests : otherTests, chance.pick([0, 1, 1, 2, 3]))
    .map((kindOfTest) => ({ id: kindOfTest, kind: kindOfTest, laboratory: 'Phòng thử nghiệm (minh họa)', number: 'TN-0000 (minh họa)', date: sampleDay(-chance.int(1, 14), chance.int(0, 27)), ...(kindOfTest === 'residue' && { substances: chance.int(180, 560) }) }));
  return { ocop: drawOcop(chance), certificates, tests, access: drawAccess(product, markets, certificates, tests) };
}

/**
 * An OCOP certificate lives 36 months. Issued 1 to 43 months before the month of the build, about five in six are valid, one of those six
 * ends within half a year, and one in six has lapsed, whatever the day of the build.
 */
function drawOcop(chance: Chance): Facts['ocop']['certificate'] {
  if (chance.is(0.08)) return undefined;
  const stars = chance.pick([3, 3, 3, 3, 4, 4, 4, 5] as const);
  const [low, high] = { 3: [50, 69], 4: [70, 89], 5: [90, 98] }[stars] as [number, number];
  return { stars, ...(chance.is(0.8) && { score: chance.int(low, high) }), decision: '00/QĐ-UBND (minh họa)', issuer: 'UBND tỉnh Lạng Sơn (minh họa)', issued: sampleDay(-chance.int(1, 43), chance.int(0, 27)), ...(chance.is(0.06) && { state: chance.pick(['renewing', 'renewing', 'withdrawn'] as const) }) };
}

/** None to six. Issued up to 30 months ago for one to three years: most are valid, some end soon, some have lapsed; marks and codes do not end. */
function drawCertificates(chance: Chance, isFood: boolean, hasScan: boolean): Certificates {
  const count = chance.pick([0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 6]);
  return chance.some(isFood ? foodCertificates : otherCertificates, count).map((type, index) => {
    const age = chance.int(2, 30);
    const isEndless = ['gi', 'collective-mark', 'planting-area-code', 'packing-house-code'].includes(type);
    const [day, life] = [chance.int(0, 27), chance.pick([12, 24, 36])];
    return { id: type, type, number: `${type.slice(0, 2).toUpperCase()}-0000 (minh họa)`, issuer: 'Tổ chức chứng nhận (minh họa)', issued: sampleDay(-age, day), ...(!isEndless && { expires: sampleDay(life - age, day) }), ...(hasScan && index === 0 && { file: scanFile }) };
  });
}

/** Scan of the first certificate of products with photographs. */
export const scanFile = 'scan.jpg';

/** Four facts in five are stated: two of them held, the others under way, missing or, rarely, not applicable. */
function drawAccess(product: DrawnProduct, markets: readonly Market[], certificates: Certificates, tests: Tests): Access {
  const { chance, commodity, kind } = product;
  const subject = { commodity: commodity.id, form: kind.form, ocop: { group: kind.ocop[0], subgroup: kind.ocop[1] } };
  const access: Access = {};
  for (const { id: market, code, requirements } of markets)
    for (const { id, duty, appliesTo } of requirements) {
      if (duty !== 'producer' || !touches(appliesTo, subject) || chance.is(0.2)) continue;
      const state = chance.pick(['held', 'held', 'held', 'in-progress', 'in-progress', 'missing', 'missing', 'not-applicable'] as const);
      const proof = () => {
        const test = tests.find(({ kind: kindOfTest }) => id === `${kindOfTest}-test`);
        const certificate = certificates.find(({ type }) => type === id);
        if (test) return { test: test.id };
        if (certificate) return { certificate: certificate.id };
        const age = chance.int(2, 40);
        return { number: `${code}-0000 (minh họa)`, issued: sampleDay(-age, chance.int(0, 27)), ...(chance.is(0.6) && { expires: sampleDay(48 - age, chance.int(0, 27)) }) };
      };
      access[market] = { ...access[market], [id]: state === 'held' ? { state, ...proof() } : { state } };
    }
  return access;
}
