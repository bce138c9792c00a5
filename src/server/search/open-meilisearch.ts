import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { buildLexicon, type Lexicon } from '#domain/search/lexicon.ts';
import { plainWords } from '#domain/search/plain-words.ts';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import { emptyQuery } from '#domain/search/search-query.ts';
import type { Locale } from '#i18n/locales.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import type { MeilisearchSettings } from '../settings.ts';
import { openMeilisearch } from './meilisearch-client.ts';
import { openMeilisearchEngine } from './meilisearch-engine.ts';
import type { IndexState } from './meilisearch-index.ts';
import { indexState } from './meilisearch-record.ts';
import { aliasesOf } from './search-documents.ts';
import { type FallbackEngine, withFallback } from './with-fallback.ts';

/** The longest that one request to Meilisearch may take, and a search of several. */
const requestMs = 600;
const patienceMs = 800;
const restMs = 2000;

export interface SearchedCatalogue {
  catalogue: Catalogue;
  /** Digest of the catalogue. */
  digest: string;
}

/** What an index of a catalogue is made with. */
export interface IndexPlan {
  lexicon: Lexicon;
  /** Trade names of each commodity. */
  aliases: ReadonlyMap<string, readonly string[]>;
  synonyms(locale: Locale): Record<string, string[]>;
  state: IndexState;
}

export function planIndex({ catalogue, digest }: SearchedCatalogue): IndexPlan {
  const synonyms = (locale: Locale) => synonymsOf(catalogue, locale);
  const aliases = new Map(catalogue.commodities.map((commodity) => [commodity.id, aliasesOf(commodity)]));
  return {
    lexicon: buildLexicon(aliases),
    aliases,
    synonyms,
    state: indexState(digest, synonyms),
  };
}

/** Meilisearch, with the embedded engine behind it. */
export function openMeilisearchFirst(searched: SearchedCatalogue, settings: MeilisearchSettings, now: () => Date, embedded: SearchEngine, report: (sentence: string) => void): FallbackEngine {
  const { lexicon, aliases, state } = planIndex(searched);
  const first = openMeilisearchEngine({ client: openMeilisearch(settings), lexicon, aliases, state, timeoutMs: requestMs });
  return withFallback({ first, second: embedded, probe: () => first.search(emptyQuery('vi'), vietnamDate(now())), patienceMs, restMs, report });
}

/** More words than a synonym should have: Meilisearch looks at three at once. */
const mostWords = 3;

/**
 * Trade names in Latin letters that mean what the language's own names mean. Goods carry every name themselves;
 * synonyms find them in what is written of cooperatives and fairs.
 */
function synonymsOf({ commodities }: Catalogue, locale: Locale): Record<string, string[]> {
  const synonyms = new Map<string, Set<string>>();
  for (const commodity of commodities) {
    const own = commodity.facts.names[locale].map(plainWords).filter((name) => name.split(' ').length <= mostWords);
    for (const name of aliasesOf(commodity).map(plainWords)) {
      if (!/^[a-z ]+$/.test(name) || name.split(' ').length > mostWords) continue;
      const others = own.filter((other) => other !== name);
      if (others.length > 0) synonyms.set(name, new Set([...(synonyms.get(name) ?? []), ...others]));
    }
  }
  return Object.fromEntries([...synonyms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, others]) => [name, [...others].sort()]));
}
