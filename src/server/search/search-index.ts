import type { DatabaseSync } from 'node:sqlite';
import { type PlaceId, placeIds } from '#domain/catalog/places.ts';
import { forms } from '#domain/catalog/product.schema.ts';
import { analyseText } from '#domain/search/analyse-text.ts';
import { type Explanation, openExplainer } from '#domain/search/explain-hit.ts';
import { filterItems } from '#domain/search/filter-items.ts';
import { formWords, provinceNames } from '#domain/search/form-words.ts';
import { groupItems } from '#domain/search/group-items.ts';
import { buildLexicon, placeNames } from '#domain/search/lexicon.ts';
import { openMatcher } from '#domain/search/match-items.ts';
import { openRanker } from '#domain/search/rank-items.ts';
import { type SearchKind, type SearchText, searchKinds } from '#domain/search/search-document.ts';
import { hitsPerPage, type SearchQuery } from '#domain/search/search-query.ts';
import type { SearchHit, SearchResult } from '#domain/search/search-result.ts';
import { suggestText } from '#domain/search/suggest-text.ts';
import type { Locale } from '#i18n/locales.ts';
import { localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { remember } from '#lib/remember.ts';
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
  const groups = groupItems(items);
  const match = openMatcher({ items, groups, lexicon });
  const rank = openRanker(items);
  const names = { commodities: lexicon.commodities, cooperatives };
  const makerNames = readMakerNames(db);
  const namesOfMaker = remember((maker: number) => Object.values(makerNames.get(maker) ?? {}));
  const namesOfPlace = remember((place: PlaceId) => [...placeNames(place), ...provinceNames]);
  const readRows = openRows(db);
  return {
    documents: Number(readMeta(db, 'documents')),
    close: () => db.close(),
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
      const suggestion = corrections.size > 0 && matches ? suggestText(text, corrections, readRows(rank(matches.found, matches.scores, 'relevance', today, 0, 1), locale).map(textOf)[0]) : undefined;
      const explain = openExplainer(terms, corrections);
      const hits = readRows(shown, locale).map((row) => hitOf(row, locale, explain));
      const result = { hits, total: found.length, page, pages: Math.max(1, Math.ceil(found.length / hitsPerPage)), facets, ...(suggestion !== undefined && { suggestion }), engine: 'embedded' as const };
      return { ...result, ms: performance.now() - started };
    },
  };

  function hitOf(row: TextRow, locale: Locale, explain: (text: SearchText) => Explanation): SearchHit {
    const { item, kind, slug, name, summary } = row;
    const commodity = commodities[items.commodity[item] ?? -1];
    const maker = items.maker[item] ?? -1;
    const form = forms[items.form[item] ?? -1];
    const stars = ([5, 4, 3] as const).find((count) => ((items.stars[item] ?? 0) >> count) & 1);
    return {
      kind,
      slug,
      name,
      summary,
      textLang: row.lang,
      url: pathOf[kind](locale, slug),
      ...(commodity && { commodity: { id: commodity.id, name: commodity.names[locale] ?? commodity.id } }),
      ...(maker >= 0 && { cooperative: { slug: cooperatives.get(maker) ?? '', name: makerNames.get(maker)?.[locale] ?? '' } }),
      ...(form && { form }),
      ...(stars && { stars }),
      ...(row.image !== 'null' && { image: JSON.parse(row.image) }),
      ...explain(textOf(row)),
    };
  }

  function textOf({ item, name, summary, aliases }: TextRow): SearchText {
    const commodity = commodities[items.commodity[item] ?? -1];
    const place = placeIds[items.commune[item] ?? -1];
    const form = forms[items.form[item] ?? -1];
    const ownHs = items.hsCodes[items.hs[item] ?? -1];
    return {
      name,
      summary,
      aliases: commodity ? commodity.aliases : (JSON.parse(aliases) as string[]),
      makers: namesOfMaker(items.maker[item] ?? -1),
      places: place ? namesOfPlace(place) : none,
      forms: form ? (formWords[form] ?? none) : none,
      hs: [...new Set([...(ownHs ? [ownHs] : []), ...(commodity?.hs ?? [])])],
    };
  }
}

const none: readonly string[] = [];

const pathOf: Record<SearchKind, (locale: Locale, slug: string) => string> = { product: paths.product, cooperative: paths.cooperative, fair: paths.fair };

interface TextRow {
  item: number;
  kind: SearchKind;
  slug: string;
  image: string;
  name: string;
  summary: string;
  lang: Locale;
  aliases: string;
}

/** Reads the texts of items in a language, in their order. */
function openRows(db: DatabaseSync): (numbers: readonly number[], locale: Locale) => TextRow[] {
  const statement = db.prepare('select item, kind, slug, image, name, summary, lang, aliases from json_each(?) join texts on item = json_each.value and locale = ? join items on items.id = item order by json_each.key');
  return (numbers, locale) => statement.all(JSON.stringify(numbers), locale) as unknown as TextRow[];
}

/** Names of cooperatives in each language: they stand beside every one of their goods. */
function readMakerNames(db: DatabaseSync): Map<number, Record<string, string>> {
  const names = new Map<number, Record<string, string>>();
  for (const { item, locale, name } of db.prepare("select item, locale, name from items join texts on item = id where kind = 'cooperative'").iterate() as Iterable<{ item: number; locale: Locale; name: string }>) names.set(item, { ...names.get(item), [locale]: name });
  return names;
}
