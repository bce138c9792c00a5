import { existsSync, readFileSync, realpathSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { buildServices } from '../services.ts';
import type { Settings } from '../settings.ts';
import { securityHeaders } from './policy.ts';

type Next = (error?: unknown) => void;
type Handler = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

/** One build, open for visitors: its files, and what is on demand. */
export interface OpenSite {
  /** Real folder of the build. */
  folder: string;
  clientDir: string;
  /** The page “not found” of each language. */
  notFound: Readonly<Record<Locale, Buffer>>;
  serveFile: Handler;
  serveOnDemand: Handler;
}

/** Names of these files are digests of their content: a browser may keep them for ever. */
const lasting = /^\/(?:_astro|pictures)\//;

/** Content type by ending; the same for the file and its compressed versions. */
const contentTypes: Record<string, string> = {
  html: 'text/html;charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  xml: 'application/xml',
  json: 'application/json',
  ics: 'text/calendar;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
};

/** Opens the build that `dist` points at; throws with a sentence when there is none. */
export async function openSite(dist: string, settings: Settings): Promise<OpenSite> {
  if (!existsSync(join(dist, 'inputs.sha256'))) throw new Error(`There is no finished build in ${dist}; run npm run build, or npm start, which does both.`);
  const folder = realpathSync(dist);
  const clientDir = join(folder, 'client');
  const services = buildServices(folder, settings);
  services.sheets.record(settings.now());
  const { handler } = (await import(pathToFileURL(join(folder, 'server', 'entry.mjs')).href)) as { handler: (...args: [IncomingMessage, ServerResponse, Next, object]) => void | Promise<void> };
  const setHeaders = (response: ServerResponse, pathname: string) => {
    const type = contentTypeOf(pathname);
    for (const [name, value] of Object.entries(securityHeaders(type, settings.siteUrl))) response.setHeader(name, value);
    response.setHeader('Cache-Control', lasting.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
  const notFound = Object.fromEntries(localeCodes.map((locale) => [locale, readFileSync(join(clientDir, paths.notFound(locale), 'index.html'))])) as OpenSite['notFound'];
  const serve = sirv(clientDir, { brotli: true, gzip: true, etag: true, dotfiles: false, setHeaders }) as Handler;
  return {
    folder,
    clientDir,
    notFound,
    serveFile: serve,
    serveOnDemand: (request, response, next) => void Promise.resolve(handler(request, response, next, { services })).catch(next),
  };
}

function contentTypeOf(pathname: string): string {
  const ending = pathname.includes('.') ? (pathname.split('.').at(-1) ?? '') : 'html';
  return contentTypes[ending] ?? 'application/octet-stream';
}
