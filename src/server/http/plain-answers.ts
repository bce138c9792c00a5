import type { ServerResponse } from 'node:http';
import type { Locale } from '#i18n/locales.ts';
import { kindOf } from './content-types.ts';
import { securityHeaders } from './policy.ts';

const plain = 'text/plain;charset=utf-8';

/** A sentence for a person. */
export function sendText(response: ServerResponse, siteUrl: string, status: number, sentence: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...securityHeaders(plain, siteUrl), 'Content-Type': plain, 'Cache-Control': 'no-store', ...headers });
  response.end(`${sentence}\n`);
}

/** Leads on to another address of the site. */
export function redirect(response: ServerResponse, siteUrl: string, status: number, location: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...securityHeaders(plain, siteUrl), Location: location, 'Content-Length': 0, ...headers });
  response.end();
}

/** The page “not found” of a language. */
export function sendNotFound(response: ServerResponse, siteUrl: string, locale: Locale, html: Buffer, isHead: boolean): void {
  const { type } = kindOf('index.html');
  response.writeHead(404, { ...securityHeaders(type, siteUrl), 'Content-Type': type, 'Content-Length': html.length, 'Content-Language': locale, 'Cache-Control': 'no-store' });
  response.end(isHead ? undefined : html);
}
