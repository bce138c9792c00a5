import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import { contentHeaders, type FileVersion, lastingHeaders } from './file-version.ts';

/** Calls back when there is no such file, or with what went wrong. */
export type Missing = (error?: unknown) => void;

/** Sends what is not held in memory: the library reads it piece by piece and answers ranges and conditions. */
export function sendFromDisk(request: IncomingMessage, response: ServerResponse, clientDir: string, file: string, version: Pick<FileVersion, 'path' | 'encoding'>, siteUrl: string, missing: Missing): void {
  send(request, encodeURI(version.path), { root: clientDir, index: false, dotfiles: 'allow', cacheControl: false })
    .on('headers', (answer: ServerResponse) => {
      for (const [name, value] of Object.entries({ ...lastingHeaders(file, siteUrl), ...contentHeaders(file, version) })) answer.setHeader(name, value);
    })
    .on('directory', () => missing())
    .on('error', (error: Error & { status: number; headers?: Record<string, string> }) => {
      if (error.status === 404) missing();
      else if (error.status === 412 || error.status === 416) refuse(response, error.status, error.headers);
      else missing(error);
    })
    .pipe(response);
}

/** A condition that does not hold, or a part that the file does not have. */
function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  for (const name of ['Content-Type', 'Content-Encoding']) response.removeHeader(name);
  response.writeHead(status, { ...headers, 'Content-Length': 0 });
  response.end();
}
