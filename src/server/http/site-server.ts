import { existsSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Locale } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import type { Settings } from '../settings.ts';
import { chooseLocale, localeOfPath } from './choose-locale.ts';
import { isOnDemand } from './on-demand.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { securityHeaders } from './policy.ts';

/** How often a server looks whether a new build is in place. */
const lookEveryMs = 2000;

export interface SiteServer {
  server: Server;
  /** Stops taking visitors, finishes those under way, and answers when the last is gone. */
  close(): Promise<void>;
}

/** Builds the server of the site: files first, then what is on demand, then “not found” in the reader's language. */
export async function createSiteServer(dist: string, settings: Settings): Promise<SiteServer> {
  let site = await openSite(dist, settings);
  const watch = setInterval(() => {
    if (currentFolder(dist) !== site.folder)
      openSite(dist, settings).then((next) => {
        site = next;
      }, report);
  }, lookEveryMs);
  watch.unref();
  const server = createServer((request, response) => {
    try {
      answer(site, settings, request, response);
    } catch (error) {
      report(error);
      if (!response.headersSent) sendText(response, settings, 500, translator(chooseLocale(request.headers.cookie, request.headers['accept-language']))('error.500'));
    }
  });
  return {
    server,
    close: () =>
      new Promise((resolve, reject) => {
        clearInterval(watch);
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      }),
  };
}

function answer(site: OpenSite, settings: Settings, request: IncomingMessage, response: ServerResponse): void {
  const pathname = readPath(request.url ?? '/');
  const locale = () => localeOfPath(pathname ?? '') ?? chooseLocale(request.headers.cookie, request.headers['accept-language']);
  const notFound = () => sendNotFound(site, settings, locale(), request, response);
  const fail = (error: unknown) => {
    report(error);
    if (!response.headersSent) sendText(response, settings, 500, translator(locale())('error.500'));
    else response.destroy();
  };
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const slashed = pathname && withSlash(site, pathname);
  if (pathname === undefined || isHidden(pathname)) notFound();
  else if (pathname.startsWith('/api/') || (isRead && isOnDemand(pathname))) site.serveOnDemand(request, response, (error) => (error ? fail(error) : notFound()));
  else if (!isRead) sendText(response, settings, 405, translator(locale())('error.405'), { Allow: 'GET, HEAD' });
  else if (pathname === '/') redirect(response, settings, 302, paths.home(locale()), { Vary: 'Accept-Language, Cookie', 'Cache-Control': 'no-store' });
  else if (slashed) redirect(response, settings, 301, slashed + searchOf(request.url ?? ''));
  else if (!hasFile(site, pathname)) notFound();
  else site.serveFile(request, response, (error) => (error ? fail(error) : notFound()));
}

/** The path of an address, decoded; undefined for one that no file can have. */
function readPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
    return path.startsWith('/') && !/[\0\\]|\/\.\.?(?:\/|$)/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function searchOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}

/** A page without its last slash has one address only: the one with it. */
function withSlash(site: OpenSite, pathname: string): string | undefined {
  if (pathname.endsWith('/') || pathname.split('/').at(-1)?.includes('.') || pathname.startsWith('//')) return undefined;
  return isOnDemand(`${pathname}/`) || existsSync(join(site.clientDir, pathname, 'index.html')) ? encodeURI(`${pathname}/`) : undefined;
}

/** A build whose files were taken away answers “not found” instead of failing while it reads. */
function hasFile(site: OpenSite, pathname: string): boolean {
  return existsSync(join(site.clientDir, pathname, pathname.endsWith('/') ? 'index.html' : ''));
}

/** Compressed versions and the page “not found” have no address of their own. */
function isHidden(pathname: string): boolean {
  return /\.(?:br|gz)$|\/index(?:\.html)?$|^\/[a-z]{2}\/404\/?$/.test(pathname);
}

function sendNotFound(site: OpenSite, settings: Settings, locale: Locale, request: IncomingMessage, response: ServerResponse): void {
  const html = site.notFound[locale];
  response.writeHead(404, { ...securityHeaders('text/html', settings.siteUrl), 'Content-Type': 'text/html;charset=utf-8', 'Content-Length': html.length, 'Content-Language': locale, 'Cache-Control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : html);
}

function sendText(response: ServerResponse, settings: Settings, status: number, sentence: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...securityHeaders('text/plain', settings.siteUrl), 'Content-Type': 'text/plain;charset=utf-8', 'Cache-Control': 'no-store', ...headers });
  response.end(`${sentence}\n`);
}

function redirect(response: ServerResponse, settings: Settings, status: number, location: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...securityHeaders('text/plain', settings.siteUrl), Location: location, 'Content-Length': 0, ...headers });
  response.end();
}

function currentFolder(dist: string): string | undefined {
  try {
    return realpathSync(dist);
  } catch {
    return undefined;
  }
}

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
