import { isLocale } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { type SearchAnswer, type SuggestionGroup, type SuggestWords, suggestionGroups } from './suggestions.ts';

const mostKept = 60;
const nothing: SearchAnswer = { hits: [] };

/** Asks for suggestions, each text once; a new question gives up the one before, which rejects with an `AbortError`. */
export function openSuggestions(locale: string, words: SuggestWords, ask: typeof fetch = fetch): (text: string) => Promise<SuggestionGroup[]> {
  const kept = new Map<string, SuggestionGroup[]>();
  let current: AbortController | undefined;
  return async (text) => {
    current?.abort();
    const known = kept.get(text);
    if (known || !isLocale(locale)) return known ?? [];
    current = new AbortController();
    const { signal } = current;
    const get = async (kind?: string) => {
      const response = await ask(paths.searchApi(new URLSearchParams({ locale, q: text, ...(kind && { kind }) })), { signal });
      if (!response.ok) throw new Error(String(response.status));
      return (await response.json()) as SearchAnswer;
    };
    // Without cooperatives the products are worth showing, not the other way round.
    const [products, cooperatives] = await Promise.all([get(), get('cooperative').catch(() => nothing)]);
    const groups = suggestionGroups(products, cooperatives, words, locale, (id) => paths.commodity(locale, id));
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, groups);
    return groups;
  };
}
