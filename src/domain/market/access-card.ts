import type { CalendarDate } from '#lib/calendar-date.ts';
import type { Cooperative, Market, Product } from '../catalog/catalogue.ts';
import type { MarketId } from '../catalog/product.schema.ts';
import type { AccessRule, AppliesTo, Requirement } from './market.schema.ts';

/** How a document stands. `lapsed` is a held document whose last day is over. */
export type DocumentState = 'held' | 'lapsed' | 'in-progress' | 'missing' | 'not-applicable' | 'not-confirmed' | 'per-consignment' | 'importer';

export interface DocumentRow {
  requirement: Requirement;
  state: DocumentState;
  number?: string;
  issued?: CalendarDate;
  expires?: CalendarDate;
}

/** What a product holds for a market. It states what is known and never that import is permitted. */
export interface AccessCard {
  market: MarketId;
  verdict: AccessRule['verdict'];
  /** Access rule that decided, where one touches the product. */
  rule?: AccessRule;
  rows: DocumentRow[];
  /** Documents that the producer must hold, and how many of them are held today. */
  held: number;
  total: number;
}

type Subject = Pick<Product['facts'], 'commodity' | 'form' | 'ocop' | 'access' | 'certificates' | 'tests'>;

/** Draws up the card of a product for a market, as of a day. */
export function accessCard(product: Subject, registrations: Cooperative['facts']['registrations'], market: Pick<Market, 'slug' | 'facts'>, today: CalendarDate): AccessCard {
  const id = market.slug as MarketId;
  const rule = market.facts.access.find(({ appliesTo }) => touches(appliesTo, product));
  const rows = market.facts.requirements.filter(({ appliesTo }) => touches(appliesTo, product)).map((requirement) => documentRow(requirement, product, registrations, id, today));
  const counted = rows.filter(({ requirement, state }) => requirement.duty === 'producer' && state !== 'not-applicable');
  return {
    market: id,
    verdict: rule?.verdict ?? 'not-confirmed',
    ...(rule && { rule }),
    rows,
    held: counted.filter(({ state }) => state === 'held').length,
    total: counted.length,
  };
}

/** Says whether a rule touches a product: every condition that is written must hold. */
export function touches(appliesTo: AppliesTo, { commodity, form, ocop }: Pick<Subject, 'commodity' | 'form' | 'ocop'>): boolean {
  const { groups, forms, exceptForms, commodities, exceptCommodities } = appliesTo;
  if (groups && !groups.includes(ocop.group)) return false;
  if (forms && !forms.includes(form)) return false;
  if (exceptForms?.includes(form)) return false;
  if (commodities && !commodities.includes(commodity)) return false;
  return !exceptCommodities?.includes(commodity);
}

function documentRow(requirement: Requirement, product: Subject, registrations: Cooperative['facts']['registrations'], market: MarketId, today: CalendarDate): DocumentRow {
  if (requirement.duty === 'consignment') return { requirement, state: 'per-consignment' };
  if (requirement.duty === 'importer') return { requirement, state: 'importer' };
  const fact = product.access[market]?.[requirement.id];
  const registration = registrations.find((item) => item.market === market && item.requirement === requirement.id);
  if (!fact && registration) return dated(requirement, registration, today);
  if (!fact) return { requirement, state: 'not-confirmed' };
  if (fact.state !== 'held') return { requirement, state: fact.state };
  const certificate = product.certificates.find(({ id }) => id === fact.certificate);
  const test = product.tests.find(({ id }) => id === fact.test);
  return dated(requirement, { number: fact.number ?? certificate?.number ?? test?.number, issued: fact.issued ?? certificate?.issued ?? test?.date, expires: fact.expires ?? certificate?.expires }, today);
}

function dated(requirement: Requirement, proof: { number?: string | undefined; issued?: CalendarDate | undefined; expires?: CalendarDate | undefined }, today: CalendarDate): DocumentRow {
  const { number, issued, expires } = proof;
  return {
    requirement,
    state: expires && expires < today ? 'lapsed' : 'held',
    ...(number && { number }),
    ...(issued && { issued }),
    ...(expires && { expires }),
  };
}
