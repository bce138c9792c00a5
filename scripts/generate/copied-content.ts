import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { CommodityFacts } from '#domain/catalog/commodity.schema.ts';
import type { MarketId } from '#domain/catalog/product.schema.ts';
import type { Requirement } from '#domain/market/market.schema.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { readCatalogue } from '#server/catalog/read-catalogue.ts';

/** What a market asks for, as far as products answer to it. */
export interface Market {
  id: MarketId;
  code: string;
  requirements: readonly Requirement[];
}

/** What a generated catalogue takes over from the project's own content. */
export interface CopiedContent {
  markets: Market[];
  /** Commodities that are described already, by id. */
  commodities: ReadonlyMap<string, CommodityFacts>;
}

/** Import rules, text pages and woodcuts are true whatever the size of the catalogue: they are copied, not invented. Throws where the project's own content cannot be read. */
export async function copyContent(contentDir: string, out: string, today: CalendarDate): Promise<CopiedContent> {
  const { commodities, entries, problems } = await readCatalogue(contentDir, today);
  const [problem] = problems;
  if (problem) throw new Error(`content/${problem.file}:${problem.line} ${problem.message} ${problem.fix}`);
  for (const folder of ['markets', 'pages', 'drawings', 'commodities']) cpSync(join(contentDir, folder), join(out, folder), { recursive: true });
  return {
    markets: entries.markets.map(({ slug, facts }) => ({ id: slug as MarketId, code: facts.code, requirements: facts.requirements })),
    commodities: new Map(commodities.map(({ id, facts }) => [id, facts])),
  };
}
