import { access } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { chooseLocale, localeOfPath } from './choose-locale.ts';
import { isOnDemand, isPageWithoutSlash, takesPosts } from './on-demand.ts';
import type { OpenSite } from './open-site.ts';
import { isFromOwnPage } from './own-page.ts';
import { redirect, sendNotFound, sendText } from './plain-answers.ts';
import { isHidden, readPath, searchOf } from './read-path.ts';

/** Answers whatever is not held in memory: what is on demand, then files, then “not found” in the language of the path, else of the reader. */
export function answerVisit(site: OpenSite, siteUrl: string, request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? '/';
  const pathname = readPath(url);
  const locale = () => localeOfPath(pathname ?? '') ?? chooseLocale(request.headers.cookie, request.headers['accept-language']);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const notFound = () => sendNotFound(response, siteUrl, locale(), site.notFound[locale()], request.method === 'HEAD');
  const fail = (error: unknown) => {
    report(error);
    if (response.headersSent) response.destroy();
    else sendText(response, siteUrl, 500, translator(locale())('error.500'));
  };
  const addSlash = (path: string) => redirect(response, siteUrl, 301, encodeURI(`${path}/`) + searchOf(url));
  const noFile = async (path: string) => ((await isFolderOfPage(site.clientDir, path)) ? addSlash(path) : notFound());

  if (pathname === undefined || isHidden(pathname)) notFound();
  else if (isRead && isPageWithoutSlash(pathname)) addSlash(pathname);
  else if (!isRead && !takesPosts(pathname)) sendText(response, siteUrl, 405, translator(locale())('error.405'), { Allow: 'GET, HEAD' });
  else if (!isRead && !isFromOwnPage(request.headers, siteUrl)) sendText(response, siteUrl, 403, translator(locale())('error.403'));
  else if (isOnDemand(pathname)) site.serveOnDemand(request, response, { notFound, fail });
  else if (pathname === '/') redirect(response, siteUrl, 302, paths.home(locale()), { Vary: 'Accept-Language, Cookie', 'Cache-Control': 'no-store' });
  else site.files.answer(request, response, pathname, (error) => (error ? fail(error) : noFile(pathname).catch(fail))).catch(fail);
}

/** A page without its last slash has one address only: the one with it. */
async function isFolderOfPage(clientDir: string, pathname: string): Promise<boolean> {
  if (pathname.endsWith('/') || pathname.slice(pathname.lastIndexOf('/')).includes('.')) return false;
  return access(join(clientDir, pathname, 'index.html')).then(
    () => true,
    () => false,
  );
}

/** Tells whoever runs the server what went wrong; the visitor gets a sentence. */
export function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
