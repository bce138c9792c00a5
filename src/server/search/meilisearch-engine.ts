import { analyseText, type Term } from '#domain/search/analyse-text.ts';
import type { Correction } from '#domain/search/correct-term.ts';
import { type Explanation, openExplainer } from '#domain/search/explain-hit.ts';
import { toJamo } from '#domain/search/fold.ts';
import type { Lexicon } from '#domain/search/lexicon.ts';
import { chosenValues, listedValues } from '#domain/search/listed-values.ts';
import { type SearchKind, type SearchText, searchKinds } from '#domain/search/search-document.ts';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import { emptyQuery, type FacetName, facetNames, hitsPerPage, type SearchQuery } from '#domain/search/search-query.ts';
import { mostFacetValues, type SearchFacets, type SearchHit, type SearchResult } from '#domain/search/search-result.ts';
import { suggestText } from '#domain/search/suggest-text.ts';
import { tokensOf } from '#domain/search/tokens.ts';
import { writeAnswer } from '#domain/search/written-answer.ts';
import { localeCodes } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { countAnswerSchema, federatedAnswerSchema, hitsAnswerSchema, multiAnswerSchema, stateAnswerSchema } from './meilisearch-answer.schema.ts';
import type { MeilisearchClient, MultiSearchQuery } from './meilisearch-client.ts';
import { endsAttribute } from './meilisearch-filter.ts';
import { endingValues, type IndexState } from './meilisearch-index.ts';
import { attributesOf, isEnding, places, type Questions, questionsOf, rankedQuestions, totalQuestions, valueQuestion } from './meilisearch-questions.ts';
import type { StoredHit } from './meilisearch-record.ts';
import { correctionsOf, readingsOf, respelt, wordsOf } from './meilisearch-text.ts';

export interface MeilisearchEngineParts {
  client: MeilisearchClient;
  /** Trade names, forms and places of the catalogue. */
  lexicon: Lexicon;
  /** Trade names of each commodity; hits do not bring them along. */
  aliases: ReadonlyMap<string, readonly string[]>;
  /** What the index must have been made from. */
  state: IndexState;
  /** The longest that one request may take. */
  timeoutMs: number;
}

/** What a text is found by. */
interface Found {
  terms: Term[];
  words: string;
  corrections: Map<Term, Correction[]>;
}

/** Searches with Meilisearch. Rejects when it is gone, slow, answers what is no answer, or holds an index of another catalogue. */
export function openMeilisearchEngine({ client, lexicon, aliases, state, timeoutMs }: MeilisearchEngineParts): SearchEngine {
  const ask = async (queries: MultiSearchQuery[]) => {
    const { results } = multiAnswerSchema.parse(await client.multiSearch(queries, timeoutMs));
    if (results.length !== queries.length) throw new Error(`Meilisearch was asked ${queries.length} questions and answered ${results.length}.`);
    return results;
  };
  const totals = async (texts: readonly string[], query: SearchQuery) => (texts.length === 0 ? [] : (await ask(totalQuestions(texts, query))).map((answer) => countAnswerSchema.parse(answer).totalHits));

  const isTradeName = ({ key }: Term) => lexicon.byKey.get(key)?.some(({ target }) => target.field === 'alias') ?? false;
  /** Another reading of a text that nothing has whole: misspelt names corrected, then without the least telling words. */
  const readAgain = async (terms: Term[], query: SearchQuery): Promise<Found> => {
    const counts = await totals(
      terms.map((term) => wordsOf([term])),
      query,
    );
    const corrections = new Map<Term, Correction[]>();
    const known = terms.flatMap((term, at) => {
      const count = counts[at] ?? 0;
      const others = count === 0 ? correctionsOf(term, lexicon) : [];
      if (others.length > 0) corrections.set(term, others);
      return count > 0 || others.length > 0 ? [{ term, meant: others[0] ? respelt(term, others[0]) : term, count }] : [];
    });
    // A trade name tells more than the rarest word.
    const byTelling = [...known].sort((a, b) => Number(isTradeName(b.meant)) - Number(isTradeName(a.meant)) || a.count - b.count);
    const choices = byTelling.map((_, left) => byTelling.slice(0, byTelling.length - left)).map((kept) => known.filter((item) => kept.includes(item)));
    const found = await totals(
      choices.map((kept) => wordsOf(kept.map(({ meant }) => meant))),
      query,
    );
    const kept = choices.find((_, at) => (found[at] ?? 0) > 0) ?? [];
    return { terms, words: wordsOf(kept.map(({ meant }) => meant)), corrections };
  };

  const answer = async (found: Found, query: SearchQuery, today: CalendarDate) => {
    const questions = questionsOf(found.words, query, today);
    const isRanked = query.sort === 'relevance' && found.words !== '' && found.corrections.size === 0;
    const [answers, ranked] = await Promise.all([ask(questions.queries), isRanked ? askRanked(found, query, today) : undefined]);
    requireState(answers[places.state], state);
    const { hits, totalHits } = hitsAnswerSchema.parse(answers[places.hits]);
    const unfiltered = countAnswerSchema.parse(answers[questions.unfiltered]).totalHits;
    const typos = hits[0]?._rankingScoreDetails?.typo?.typoCount ?? 0;
    return { hits: (ranked ?? hits) as StoredHit[], total: totalHits, unfiltered, isRespelt: typos > 0, facets: await countFacets(questions, answers, found.words, query, today) };
  };
  const askRanked = async ({ words, terms }: Found, query: SearchQuery, today: CalendarDate) => {
    const { queries, page } = rankedQuestions(words, readingsOf(terms, lexicon), query, today);
    return federatedAnswerSchema.parse(await client.federatedSearch(queries, page, timeoutMs)).hits;
  };
  const countFacets = async (questions: Questions, answers: unknown[], words: string, query: SearchQuery, today: CalendarDate): Promise<SearchFacets> => {
    const counts = new Map(facetNames.map((name) => [name, countsIn(name, countAnswerSchema.parse(answers[questions.facets.get(name) ?? places.hits]).facetDistribution, today)]));
    const unknown = facetNames.flatMap((name) => {
      const known = counts.get(name) ?? new Map();
      const asked = [...known].flatMap(([value, count]) => (count === undefined ? [value] : []));
      return [...new Set([...asked, ...[...chosenValues(query.filters, name)].filter((value) => !known.has(value))])].map((value) => ({ name, value }));
    });
    const found = unknown.length === 0 ? [] : await ask(unknown.map(({ name, value }) => valueQuestion(words, query, name, value, today)));
    for (const [at, { name, value }] of unknown.entries()) counts.get(name)?.set(value, countAnswerSchema.parse(found[at]).totalHits);
    return Object.fromEntries(
      facetNames.map((name) => [
        name,
        listedValues(
          [...(counts.get(name) ?? [])].map(([value, count = 0]) => ({ value, count })),
          chosenValues(query.filters, name),
        ),
      ]),
    ) as SearchFacets;
  };

  const search = async (query: SearchQuery, today: CalendarDate): Promise<SearchResult> => {
    const started = performance.now();
    const terms = analyseText(query.text, lexicon);
    let found: Found = { terms, words: wordsOf(terms), corrections: new Map() };
    const isNothing = query.text.trim() !== '' && found.words === '';
    let answered = isNothing ? nothing(query) : await answer(found, query, today);
    if (!isNothing && terms.length > 0 && answered.unfiltered === 0) {
      found = await readAgain(terms, query);
      if (found.words !== '') answered = await answer(found, query, today);
    }
    const stored = answered.hits.map((hit) => withAliases(hit, aliases));
    if (answered.isRespelt) found.corrections = correctionsIn(found.terms, stored[0]?.text, lexicon);
    const explain = openExplainer(found.terms, found.corrections);
    const hits = stored.map((hit) => shownHit(hit, explain(hit.text), today));
    const suggestion = suggestText(query.text, found.corrections, stored[0]?.text);
    const pages = Math.max(1, Math.ceil(answered.total / hitsPerPage));
    return { hits, total: answered.total, page: query.page, pages, facets: answered.facets, ...(suggestion !== undefined && { suggestion }), engine: 'meilisearch', ms: performance.now() - started };
  };

  return {
    name: 'meilisearch',
    search,
    answer: async (query, today, labels) => writeAnswer(await search(query, today), labels),
    documents: async () => {
      const queries = localeCodes.flatMap((locale) => searchKinds.flatMap((kind: SearchKind) => totalQuestions([''], { ...emptyQuery(locale), kind })));
      return (await ask(queries)).reduce<number>((sum, answered) => sum + countAnswerSchema.parse(answered).totalHits, 0);
    },
    close: async () => undefined,
  };
}

function requireState(answer: unknown, expected: IndexState): void {
  const { hits } = stateAnswerSchema.parse(answer);
  const [{ catalogue, settings }] = hits;
  if (catalogue !== expected.catalogue || settings !== expected.settings) throw new Error(`Meilisearch holds an index of another catalogue (${catalogue}, here ${expected.catalogue}) or of other settings; run npm run search:index.`);
}

function withAliases(hit: StoredHit, aliases: ReadonlyMap<string, readonly string[]>): StoredHit {
  const names = aliases.get(hit.shown.commodity?.id ?? '');
  return names ? { ...hit, text: { ...hit.text, aliases: names as string[] } } : hit;
}

function shownHit({ kind, slug, form, stars, text, shown }: StoredHit, explanation: Explanation, today: CalendarDate): SearchHit {
  const isHeld = stars && stars.until >= today;
  return { kind, slug, name: text.name, summary: text.summary, ...shown, ...(form && { form }), ...(isHeld && { stars: stars.stars }), ...explanation };
}

/** Spellings that Meilisearch took for what was typed: it counts letters and does not name words, but the best hit has them. */
function correctionsIn(terms: readonly Term[], best: SearchText | undefined, lexicon: Lexicon): Map<Term, Correction[]> {
  const tokens = best ? tokensOf([best.name, ...best.aliases, ...best.makers, ...best.places, ...best.forms, best.summary].join(' · ')) : [];
  const words = tokens.map(({ kind, folded }) => (kind === 'hangul' ? toJamo(folded) : folded));
  const isThere = ({ key, isLast }: Term) => words.some((word) => word === key || (isLast && word.startsWith(key)));
  return new Map(terms.flatMap((term) => (term.kind === 'hs' || term.kind === 'han' || isThere(term) ? [] : [[term, correctionsOf(term, lexicon, words)] as const])).filter(([, others]) => others.length > 0));
}

/** Counts of a filter's values; undefined for one that ends this month, for then the days decide. */
function countsIn(name: FacetName, distribution: Record<string, Record<string, number>>, today: CalendarDate): Map<string, number | undefined> {
  if (!isEnding(name))
    return new Map(
      attributesOf(name)
        .flatMap((attribute) => Object.entries(distribution[attribute] ?? {}))
        .filter(([value]) => name !== 'sample' || value === 'true'),
    );
  const month = today.slice(0, '2026-11'.length);
  return new Map(
    endingValues[name].map((value) => {
      const months = Object.entries(distribution[endsAttribute(name, value)] ?? {});
      const isUndecided = months.length >= mostFacetValues || months.some(([end]) => end === month);
      return [value, isUndecided ? undefined : months.reduce((sum, [end, count]) => (end > month ? sum + count : sum), 0)];
    }),
  );
}

function nothing(query: SearchQuery) {
  const facets = Object.fromEntries(facetNames.map((name) => [name, [...chosenValues(query.filters, name)].map((value) => ({ value, count: 0 }))])) as SearchFacets;
  return { hits: [] as StoredHit[], total: 0, unfiltered: 0, isRespelt: false, facets };
}
