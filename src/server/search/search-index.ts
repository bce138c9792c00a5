import type { DatabaseSync } from 'node:sqlite';
import { placeIds } from '#domain/catalog/places.ts';
import { forms } from '#domain/catalog/product.schema.ts';
import { analyseText } from '#domain/search/analyse-text.ts';
import { explainHit } from '#domain/search/explain-hit.ts';
import { filterItems, sortItems } from '#domain/search/filter-items.ts';
import { formWords, provinceNames } from '#domain/search/form-words.ts';
import { buildLexicon, placeNames } from '#domain/search/lexicon.ts';
import { type Matches, matchItems } from '#domain/search/match-items.ts';
import { type SearchKind, type SearchText, type Stars, searchKinds } from '#domain/search/search-document.ts';
import { hitsPerPage, type SearchQuery } from '#domain/search/search-query.ts';
import type { SearchHit, SearchResult } from '#domain/search/search-result.ts';
import { suggestText } from '#domain/search/suggest-text.ts';
import type { Locale } from '#i18n/locales.ts';
import { localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { openIndexFile, readMeta } from './index-file.ts';
import { loadCommodities, loadItems } from './load-items.ts';
import { openTextIndex } from './open-text-index.ts';

/** An index, open in this thread. */
export interface SearchIndex {
  documents: number;
  search(query: SearchQuery, today: CalendarDate): SearchResult;
  close(): void;
}

/** Opens an index file; throws where it is none. */
export function openSearchIndex(path: string): SearchIndex {
  const db = openIndexFile(path);
  const commodities = loadCommodities(db);
  const lexicon = buildLexicon(new Map(commodities.map(({ id, aliases }) => [id, aliases])));
  const { items, cooperatives, setDay } = loadItems(db, commodities);
  const texts = Object.fromEntries(localeCodes.map((locale) => [locale, openTextIndex(db, locale)])) as Record<Locale, ReturnType<typeof openTextIndex>>;
  const names = { commodities: lexicon.commodities, cooperatives };
  const readRow = openRows(db);
  return {
    documents: Number(readMeta(db, 'documents')),
    close: () => db.close(),
    search: (query, today) => {
      const started = performance.now();
      setDay(today);
      const terms = analyseText(query.text, lexicon);
      const isEmpty = query.text.trim() === '';
      const matches: Matches | undefined = isEmpty ? undefined : matchItems(terms, searchKinds.indexOf(query.kind), items, lexicon, texts[query.locale]);
      const { items: found, facets } = filterItems(matches?.scores, query, items, names);
      const page = sortItems(found, matches?.scores, query.sort, items, today).subarray((query.page - 1) * hitsPerPage, query.page * hitsPerPage);
      const corrections = matches?.corrections ?? new Map();
      const read = [...page].map((item) => ({ item, ...textOf(item, query.locale) }));
      const best = corrections.size > 0 ? bestText(matches?.scores, query.locale) : undefined;
      const suggestion = suggestText(query.text, corrections, best);
      const hits = read.map(({ item, row, text }): SearchHit => {
        const commodity = commodities[items.commodity[item] ?? -1];
        const maker = items.maker[item] ?? -1;
        const form = forms[items.form[item] ?? -1];
        const stars = ([5, 4, 3] as const).find((count) => ((items.stars[item] ?? 0) >> count) & 1) as Stars | undefined;
        return {
          kind: row.kind,
          slug: row.slug,
          name: text.name,
          summary: text.summary,
          textLang: row.lang,
          url: { product: paths.product, cooperative: paths.cooperative, fair: paths.fair }[row.kind](query.locale, row.slug),
          ...(commodity && { commodity: { id: commodity.id, name: commodity.names[query.locale] ?? commodity.id } }),
          ...(maker >= 0 && { cooperative: { slug: cooperatives.get(maker) ?? '', name: readRow(maker, query.locale)?.name ?? '' } }),
          ...(form && { form }),
          ...(stars && { stars }),
          ...(row.image !== 'null' && { image: JSON.parse(row.image) }),
          ...explainHit(terms, text, corrections),
        };
      });
      const result = { hits, total: found.length, page: query.page, pages: Math.max(1, Math.ceil(found.length / hitsPerPage)), facets, ...(suggestion !== undefined && { suggestion }), engine: 'embedded' as const };
      return { ...result, ms: performance.now() - started };
    },
  };

  function bestText(scores: Float32Array | undefined, locale: Locale): SearchText | undefined {
    let best = -1;
    for (const [item, score] of (scores ?? []).entries()) if (score > 0 && score > (scores?.[best] ?? 0)) best = item;
    return best < 0 ? undefined : textOf(best, locale).text;
  }

  function textOf(item: number, locale: Locale): { row: TextRow; text: SearchText } {
    const row = readRow(item, locale);
    if (!row) throw new Error(`The index holds no text of item ${item} in ${locale}; run npm run build.`);
    const commodity = commodities[items.commodity[item] ?? -1];
    const maker = items.maker[item] ?? -1;
    const place = placeIds[items.commune[item] ?? -1];
    const ownHs = items.hsCodes[items.hs[item] ?? -1];
    const text: SearchText = {
      name: row.name,
      summary: row.summary,
      aliases: commodity ? commodity.aliases : (JSON.parse(row.aliases) as string[]),
      makers: maker < 0 ? [] : [...new Set([readRow(maker, locale)?.name ?? '', readRow(maker, 'vi')?.name ?? ''])],
      places: place ? [...placeNames(place), ...provinceNames] : [],
      forms: [...(formWords[forms[items.form[item] ?? -1] ?? 'fresh'] ?? [])].filter(() => (items.form[item] ?? -1) >= 0),
      hs: [...new Set([...(ownHs ? [ownHs] : []), ...(commodity?.hs ?? [])])],
    };
    return { row, text };
  }
}

interface TextRow {
  kind: SearchKind;
  slug: string;
  image: string;
  name: string;
  summary: string;
  lang: Locale;
  aliases: string;
}

function openRows(db: DatabaseSync): (item: number, locale: Locale) => TextRow | undefined {
  const statement = db.prepare('select kind, slug, image, name, summary, lang, aliases from texts join items on items.id = texts.item where item = ? and locale = ?');
  return (item, locale) => statement.get(item, locale) as TextRow | undefined;
}
