import { type CollectionName, collectionNames } from '#domain/catalog/collections.ts';
import { ocopGroupIds } from '#domain/catalog/ocop.schema.ts';
import { localeCodes } from '#i18n/locales.ts';
import { inLocale, paths } from '#i18n/paths.ts';
import type { Problem } from './problem.ts';
import type { LinkedCatalogue } from './read-catalogue.ts';
import type { LinkedEntry, LinkedText } from './read-entry.ts';

const pathOf: Record<CollectionName, (locale: 'vi', slug: string) => string> = { products: paths.product, cooperatives: paths.cooperative, fairs: paths.fair, markets: paths.market, stories: paths.story, pages: paths.page };

/** A text may link to addresses of this site that are built, and to no others. */
export function checkLinks(catalogue: LinkedCatalogue): Problem[] {
  const known = builtPaths(catalogue);
  const problems: Problem[] = [];
  for (const name of collectionNames)
    for (const entry of catalogue.entries[name] as LinkedEntry[])
      for (const text of Object.values(entry.texts) as LinkedText[])
        for (const { line, path } of text.markdown.links)
          if (!known.has(path))
            problems.push({ severity: 'error', code: 'content.unknown_address', file: text.source.file, line: text.source.bodyLine + line - 1, message: `This site has no page ${path}.`, fix: 'Correct the address: it starts with the language and ends with “/”, such as /vi/products/dried-star-anise-special/.' });
  return problems;
}

function builtPaths({ commodities, entries }: LinkedCatalogue): Set<string> {
  const source = [
    ...[paths.home, paths.commodities, paths.cooperatives, paths.fairs, paths.markets, paths.stories].map((path) => path('vi')),
    paths.products('vi'),
    ...ocopGroupIds.map((group) => paths.group('vi', group)),
    ...commodities.map(({ id }) => paths.commodity('vi', id)),
    ...collectionNames.flatMap((name) => (entries[name] as LinkedEntry[]).map(({ slug }) => pathOf[name]('vi', slug))),
  ];
  return new Set(localeCodes.flatMap((locale) => source.map((path) => inLocale(path, locale))));
}
