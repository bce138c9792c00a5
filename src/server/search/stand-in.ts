import type { Product } from '#domain/catalog/catalogue.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { localize } from '#domain/catalog/localize.ts';
import { ocopState, certificateEnd } from '#domain/catalog/ocop-state.ts';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import { facetNames, hitsPerPage, type SearchFilters, type SearchQuery } from '#domain/search/search-query.ts';
import type { SearchFacets, SearchHit } from '#domain/search/search-result.ts';
import { paths } from '#i18n/paths.ts';
import type { CatalogueReader } from '../catalog/open-catalogue.ts';

/** Only until the engine is there. */
export function standIn(reader: CatalogueReader): SearchEngine {
  return {
    name: 'embedded',
    documents: async () => 0,
    close: async () => {},
    search: async (query, today) => {
      const { catalogue } = reader.current();
      const index = indexOf(catalogue);
      const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase();
      const all: { values: (name: string) => string[]; hit: SearchHit; text: string; product?: Product }[] = [];
      if (query.kind === 'product')
        for (const product of catalogue.products) {
          const { fields, textLang } = localize(product, query.locale);
          const { facts } = product;
          const commodity = index.commodity.get(facts.commodity);
          const certificate = facts.ocop.certificate;
          const stars = certificate && certificateEnd(certificate) >= today && ocopState(certificate, today) !== 'withdrawn' ? certificate.stars : undefined;
          const values: Record<string, string[]> = { group: [facts.ocop.group], commodity: [facts.commodity], form: [facts.form], cooperative: [facts.cooperative], commune: [facts.origin.commune], stars: stars ? [String(stars)] : [], certificate: facts.certificates.map(({ type }) => type), market: [], month: facts.season.shipping.map(String), sample: facts.samplePrice ? ['true'] : [] };
          const names = [fields.name, ...Object.values(commodity?.facts.names ?? {}).flat()];
          const at = fold(fields.name).indexOf(fold(query.text));
          const alias = names.find((name, place) => place > 0 && fold(name).includes(fold(query.text)));
          all.push({
            product,
            values: (name) => values[name] ?? [],
            text: fold(names.join(' ')),
            hit: { kind: 'product', slug: product.slug, name: fields.name, summary: fields.summary, textLang, url: paths.product(query.locale, product.slug), form: facts.form, highlight: { name: query.text && at >= 0 ? [[at, at + query.text.length]] : [], summary: [] }, ...(query.text && at < 0 && alias && { matched: { field: 'alias' as const, text: alias } }), ...(stars && { stars }) },
          });
        }
      if (query.kind === 'cooperative')
        for (const item of catalogue.cooperatives) {
          const { fields, textLang } = localize(item, query.locale);
          all.push({ values: () => [], text: fold(fields.name), hit: { kind: 'cooperative', slug: item.slug, name: fields.name, summary: fields.summary, textLang, url: paths.cooperative(query.locale, item.slug), highlight: { name: [], summary: [] } } });
        }
      const words = fold(query.text).split(' ').filter(Boolean);
      const textual = all.filter(({ text }) => words.every((word) => text.includes(word)));
      const kept = (filters: SearchFilters) => textual.filter(({ values }) => facetNames.every((name) => isKept(filters, name, values(name))));
      const hits = kept(query.filters);
      const facets = Object.fromEntries(
        facetNames.map((name) => {
          const others = kept({ ...query.filters, [name]: name === 'sample' ? false : [] });
          const counts = new Map<string, number>();
          for (const { values } of others) for (const value of new Set(values(name))) counts.set(value, (counts.get(value) ?? 0) + 1);
          return [name, [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)];
        }),
      ) as unknown as SearchFacets;
      return { hits: hits.slice((query.page - 1) * hitsPerPage, query.page * hitsPerPage).map(({ hit }) => hit), total: hits.length, page: query.page, pages: Math.max(1, Math.ceil(hits.length / hitsPerPage)), facets, engine: 'embedded', ms: 0 };
    },
  };
}

function isKept(filters: SearchQuery['filters'], name: (typeof facetNames)[number], values: string[]): boolean {
  if (name === 'sample') return !filters.sample || values.includes('true');
  const chosen = filters[name].map(String);
  return chosen.length === 0 || chosen.some((value) => values.includes(value));
}
