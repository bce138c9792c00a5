import { type CatalogueReader, openCatalogue } from './catalog/open-catalogue.ts';

export interface Health {
  status: 'ok';
  catalogue: { digest: string; products: number; builtAt: string };
}

/** What pages and endpoints may ask of the running server. */
export interface Services {
  catalogue: CatalogueReader;
  health(): Health;
}

/** Builds the services of a server on the build in a folder. */
export function buildServices(distDir: string): Services {
  const catalogue = openCatalogue(distDir);
  return {
    catalogue,
    health: () => {
      const { digest, builtAt, catalogue: content } = catalogue.current();
      return { status: 'ok', catalogue: { digest, products: content.products.length, builtAt } };
    },
  };
}
