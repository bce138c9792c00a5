import type { TextRange } from '#domain/search/search-result.ts';
import { capitalized } from '#i18n/capitalized.ts';
import type { Locale } from '#i18n/locales.ts';

/** The part of an answer of the programming interface that suggestions are made of. */
export interface SearchAnswer {
  hits: {
    name: string;
    textLang: string;
    url: string;
    image: { src: string; night?: string } | null;
    cooperative: { name: string } | null;
    commodity: { id: string; name: string } | null;
    highlight: { name: readonly TextRange[] };
    matched: { text: string } | null;
  }[];
}

export interface Suggestion {
  url: string;
  name: string;
  lang?: string;
  marks: readonly TextRange[];
  /** What stands below the name in small letters. */
  note?: string;
  image?: { src: string; night?: string };
}

export interface SuggestionGroup {
  label: string;
  suggestions: Suggestion[];
}

/** The words of the suggestions. */
export interface SuggestWords {
  list: string;
  products: string;
  commodities: string;
  cooperatives: string;
  /** Said when suggestions come, `#` for how many; empty where something else is said. */
  count: string;
}

const most = { products: 4, commodities: 2, cooperatives: 3 };

/** What a reader may mean, in groups: products, the commodities that they are, cooperatives. Groups without anything are left out. */
export function suggestionGroups(products: SearchAnswer, cooperatives: SearchAnswer, words: SuggestWords, locale: Locale, commodityUrl: (id: string) => string): SuggestionGroup[] {
  const found = (hits: SearchAnswer['hits']): Suggestion[] =>
    hits.map(({ url, name, textLang, highlight, matched, cooperative, image }) => ({
      url,
      name,
      marks: highlight.name,
      ...(textLang !== locale && { lang: textLang }),
      note: [matched?.text, cooperative?.name].filter(Boolean).join(' · '),
      ...(image && { image }),
    }));
  const commodities = new Map(products.hits.flatMap(({ commodity }) => (commodity ? [[commodity.id, commodity.name] as const] : [])));
  const groups = [
    { label: words.products, suggestions: found(products.hits.slice(0, most.products)) },
    { label: words.commodities, suggestions: [...commodities].slice(0, most.commodities).map(([id, name]) => ({ url: commodityUrl(id), name: capitalized(name, locale), marks: [] })) },
    { label: words.cooperatives, suggestions: found(cooperatives.hits.slice(0, most.cooperatives)) },
  ];
  return groups.filter(({ suggestions }) => suggestions.length > 0);
}
