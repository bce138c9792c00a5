import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { PageSlice } from '#domain/catalog/page-slice.ts';
import { bundleFolder } from './page-bundle.ts';

/** One page to be drawn. */
export interface PagePlan {
  /** Path below the client folder, such as vi/products/index.html. */
  file: string;
  /** What the page shows of the catalogue; missing for the few pages that are drawn at every build. */
  slice?: () => Promise<PageSlice>;
  draw: () => Promise<Buffer>;
}

/** The part of Astro's prerender app that is used here (astro/dist/core/build/app.js, 7.3). */
interface PrerenderApp {
  manifest: { routes: { routeData: RouteData; styles: object[] }[] };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  resolveStreaming(): boolean;
  getComponentByRoute(route: RouteData): Promise<PageModule>;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

interface PageModule {
  getStaticPaths?: (options: object) => Promise<StaticPath[]> | StaticPath[];
  /** A page that hangs on a small part of a large catalogue says on which. */
  sliceOf?: (props: never) => Promise<PageSlice>;
}

interface StaticPath {
  params: Record<string, string | undefined>;
  props: object;
}

/** Opens the bundle that draws pages, and lists every page of the catalogue in an order that is the same in every thread. */
export async function openBundle(folder: string): Promise<PagePlan[]> {
  const entry = readdirSync(join(folder, bundleFolder)).find((name) => name.startsWith('prerender-entry'));
  if (!entry) throw new Error(`${folder} holds no bundle that draws pages; run npm run build.`);
  const { app } = (await import(pathToFileURL(join(folder, bundleFolder, entry)).href)) as { app: PrerenderApp };
  prepare(app);
  const plans: PagePlan[] = [];
  for (const { routeData } of app.manifest.routes) if (routeData.prerender && routeData.type !== 'redirect') plans.push(...(await plansOf(app, routeData)));
  return plans;
}

/** Astro would hand over what its own build knows; of that, drawing needs the styles of each page, which the manifest names too. */
function prepare(app: PrerenderApp) {
  const styles = new Map(app.manifest.routes.map(({ routeData, styles: sheets }) => [`${routeData.route}&${routeData.component}`, { styles: sheets.map((sheet, order) => ({ sheet, order, depth: -1 })) }]));
  app.setInternals({ pagesByKeys: styles, entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  // A page that is written to a file gains nothing by being made piece by piece.
  app.resolveStreaming = () => false;
}

async function plansOf(app: PrerenderApp, route: RouteData): Promise<PagePlan[]> {
  const draw = (pathname: string) => async () => {
    const url = `http://localhost${pathname}${route.type === 'page' && !pathname.endsWith('/') ? '/' : ''}`;
    const response = await app.render(new Request(url), { routeData: route });
    if (response.status !== 200) throw new Error(`The page ${pathname} was drawn with status ${response.status}.`);
    return Buffer.from(await response.arrayBuffer());
  };
  const file = (pathname: string) => (route.type === 'page' ? `${pathname}/index.html` : pathname).replace(/^\/+/, '');
  if (route.pathname !== undefined) return [{ file: file(route.pathname.replace(/\/$/, '')), draw: draw(route.pathname) }];
  const { getStaticPaths, sliceOf } = await app.getComponentByRoute(route);
  if (!getStaticPaths) throw new Error(`${route.component} has parameters and no getStaticPaths.`);
  const paths = await getStaticPaths({ routePattern: route.route });
  return paths.map(({ params, props }) => {
    const pathname = fill(route, params);
    return { file: file(pathname), draw: draw(pathname), ...(sliceOf && { slice: () => sliceOf(props as never) }) };
  });
}

/** The address of a route with its parameters in place; a rest parameter may be empty. */
function fill({ segments }: RouteData, params: StaticPath['params']): string {
  const parts = segments.map((segment) => segment.map(({ content, dynamic }) => (dynamic ? (params[content.replace(/^\.\.\./, '')] ?? '') : content)).join(''));
  return `/${parts.filter((part) => part !== '').join('/')}`;
}
