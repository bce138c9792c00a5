import { analyseText } from '#domain/search/analyse-text.ts';
import { openExplainer } from '#domain/search/explain-hit.ts';
import { filterItems } from '#domain/search/filter-items.ts';
import { groupItems } from '#domain/search/group-items.ts';
import { buildLexicon } from '#domain/search/lexicon.ts';
import { openMatcher } from '#domain/search/match-items.ts';
import { openRanker } from '#domain/search/rank-items.ts';
import { searchKinds } from '#domain/search/search-document.ts';
import { hitsPerPage, type SearchQuery } from '#domain/search/search-query.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
import { suggestText } from '#domain/search/suggest-text.ts';
import type { Locale } from '#i18n/locales.ts';
import { localeCodes } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { firstKeys } from './first-keys.ts';
import { openIndexFile, readMeta } from './index-file.ts';
import { loadCommodities, loadItems } from './load-items.ts';
import { openEntries } from './open-entries.ts';
import { openTextIndex } from './open-text-index.ts';

/** An index, open in this thread. */
export interface SearchIndex {
  documents: number;
  search(query: SearchQuery, today: CalendarDate): SearchResult;
  /** What people are likely to type first. */
  firstKeys(): SearchQuery[];
  close(): void;
}

/** Opens an index file; throws where it is none. */
export function openSearchIndex(path: string): SearchIndex {
  const db = openIndexFile(path);
  const commodities = loadCommodities(db);
  const lexicon = buildLexicon(new Map(commodities.map(({ id, aliases }) => [id, aliases])));
  const loaded = loadItems(db, commodities);
  const { items, cooperatives, setDay } = loaded;
  const texts = Object.fromEntries(localeCodes.map((locale) => [locale, openTextIndex(db, locale)])) as Record<Locale, ReturnType<typeof openTextIndex>>;
  const groups = groupItems(items);
  const match = openMatcher({ items, groups, lexicon });
  const rank = openRanker(items);
  const names = { commodities: lexicon.commodities, cooperatives };
  const read = openEntries(db, loaded, commodities);
  const starsOf = (item: number) => ([5, 4, 3] as const).find((count) => ((items.stars[item] ?? 0) >> count) & 1);
  return {
    documents: Number(readMeta(db, 'documents')),
    close: () => db.close(),
    firstKeys: () => firstKeys(commodities),
    search: (query, today) => {
      const started = performance.now();
      setDay(today);
      const { text, locale, sort, page } = query;
      const kind = searchKinds.indexOf(query.kind);
      const terms = analyseText(text, lexicon);
      const matches = text.trim() === '' ? undefined : match(terms, kind, texts[locale]);
      const { items: found, facets } = filterItems(matches?.found ?? groups.byKind.get(kind) ?? [], query.filters, items, names);
      const shown = rank(found, matches?.scores, sort, today, (page - 1) * hitsPerPage, page * hitsPerPage);
      const corrections = matches?.corrections ?? new Map();
      const suggestion = corrections.size > 0 && matches ? suggestText(text, corrections, read(rank(matches.found, matches.scores, 'relevance', today, 0, 1), locale)[0]?.text) : undefined;
      const explain = openExplainer(terms, corrections);
      const hits = read(shown, locale).map(({ item, hit, text: foundBy }) => {
        const stars = starsOf(item);
        return { ...hit, ...(stars && { stars }), ...explain(foundBy) };
      });
      const result = { hits, total: found.length, page, pages: Math.max(1, Math.ceil(found.length / hitsPerPage)), facets, ...(suggestion !== undefined && { suggestion }), engine: 'embedded' as const };
      return { ...result, ms: performance.now() - started };
    },
  };
}
