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
  /** A line that the page adds to the list of its kind, such as the digest of a sheet; it hangs on the slice alone. */
  mark?: () => Promise<string>;
  /** The item that the page is about, or the first one that it shows. */
  near?: object | undefined;
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
  markOf?: (props: never) => Promise<string>;
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
  const routes: PagePlan[][] = [];
  for (const { routeData } of app.manifest.routes) if (routeData.prerender && routeData.type !== 'redirect') routes.push(await plansOf(app, routeData));
  return inOrder(routes);
}

/** Pages that show the same goods come one after the other, whatever their kind: so a card that many of them show is drawn once and soon forgotten. */
function inOrder(routes: readonly PagePlan[][]): PagePlan[] {
  const places = new Map<object, number>();
  // The kind with most pages, one for each good, says what order the goods are in.
  const plans = routes.toSorted((a, b) => b.length - a.length).flat();
  for (const { near } of plans) if (near && !places.has(near)) places.set(near, places.size);
  const place = ({ near }: PagePlan) => (near ? (places.get(near) ?? 0) : -1);
  return plans.toSorted((a, b) => place(a) - place(b));
}

/** Astro would hand over what its own build knows; of that, drawing needs the styles of each page, which the manifest names too. */
function prepare(app: PrerenderApp) {
  const styles = new Map(app.manifest.routes.map(({ routeData, styles: sheets }) => [`${routeData.route}&${routeData.component}`, { styles: sheets.map((sheet, order) => ({ sheet, order, depth: -1 })) }]));
  app.setInternals({ pagesByKeys: styles, entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  rememberDigests();
  // A page that is written to a file gains nothing by being made piece by piece.
  app.resolveStreaming = () => false;
}

/** For its policy every page has the same few styles hashed, each time by a job of its own; a profile showed that as a fifth of drawing. */
function rememberDigests() {
  const { subtle } = globalThis.crypto;
  const digest = subtle.digest.bind(subtle);
  const known = new Map<string, Promise<ArrayBuffer>>();
  subtle.digest = (algorithm, data) => {
    const name = `${JSON.stringify(algorithm)} ${Buffer.from(data as Uint8Array).toString('latin1')}`;
    const answer = known.get(name) ?? digest(algorithm, data);
    if (name.length < 4096) known.set(name, answer);
    return answer;
  };
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
  const { getStaticPaths, sliceOf, markOf } = await app.getComponentByRoute(route);
  if (!getStaticPaths) throw new Error(`${route.component} has parameters and no getStaticPaths.`);
  const paths = await getStaticPaths({ routePattern: route.route });
  return paths.map(({ params, props }) => {
    const pathname = fill(route, params);
    const { near, item } = props as { near?: object; item?: object };
    return { file: file(pathname), draw: draw(pathname), near: near ?? item, ...(sliceOf && { slice: () => sliceOf(props as never) }), ...(markOf && { mark: () => markOf(props as never) }) };
  });
}

/** The address of a route with its parameters in place; a rest parameter may be empty. */
function fill({ segments }: RouteData, params: StaticPath['params']): string {
  const parts = segments.map((segment) => segment.map(({ content, dynamic }) => (dynamic ? (params[content.replace(/^\.\.\./, '')] ?? '') : content)).join(''));
  return `/${parts.filter((part) => part !== '').join('/')}`;
}
