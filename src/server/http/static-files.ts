import type { IncomingMessage, ServerResponse } from 'node:http';
import fresh from 'fresh';
import { LRUCache } from 'lru-cache';
import { chooseEncoding, type Encoding } from './choose-encoding.ts';
import { kindOf } from './content-types.ts';
import { contentHeaders, lastingHeaders, openVersion } from './file-version.ts';
import { type Missing, sendFromDisk } from './send-from-disk.ts';

/** The files of one build, as visitors get them. */
export interface StaticFiles {
  /** Answers from memory, and says whether it could. */
  answerHeld(request: IncomingMessage, response: ServerResponse): boolean;
  /** Answers with the file at a path, or calls `missing`. */
  answer(request: IncomingMessage, response: ServerResponse, pathname: string, missing: Missing): Promise<void>;
  /** How much memory the held files take, in bytes. */
  heldBytes(): number;
}

/** A file in memory with the headers that it travels with: flat lists of names and values, as Node takes them without work. */
interface HeldFile {
  body: Buffer;
  headers: string[];
  notModified: string[];
  validators: { etag: string; 'last-modified': string };
}

/** A larger file goes from the disk, in parts if one asks so. */
const largestHeld = 256 * 1024;
/** What a file costs in memory beside its bytes: headers, key, objects. */
const overhead = 1024;

/**
 * Opens the files of a build. Nothing is read ahead: a national catalogue has half a million files.
 * What is asked for is read once and held as it lies on the disk, compressed, within `cacheBytes`; what was not asked for longest goes first.
 */
export function openStaticFiles(clientDir: string, siteUrl: string, cacheBytes: number): StaticFiles {
  const held = new LRUCache<string, HeldFile, { file: string; encoding: Encoding }>({
    maxSize: cacheBytes,
    sizeCalculation: ({ body }) => body.length + overhead,
    // All who ask for the same file at once wait for one read.
    fetchMethod: (_key, _before, { context: { file, encoding } }) => readToHold(clientDir, siteUrl, file, encoding),
    ignoreFetchAbort: true,
  });
  return {
    answerHeld: (request, response) => {
      const url = request.url ?? '/';
      const query = url.indexOf('?');
      const file = held.get(keyOf(query < 0 ? url : url.slice(0, query), chooseEncoding(request.headers['accept-encoding'])));
      if (file) respond(request, response, file);
      return file !== undefined;
    },
    answer: async (request, response, pathname, missing) => {
      const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      const encoding = chooseEncoding(request.headers['accept-encoding']);
      const found = await held.fetch(keyOf(pathname, encoding), { context: { file, encoding } });
      if (found) return respond(request, response, found);
      const version = await openVersion(clientDir, file, encoding);
      await version?.handle.close();
      if (version) sendFromDisk(request, response, clientDir, file, version, siteUrl, missing);
      else missing();
    },
    heldBytes: () => held.calculatedSize,
  };
}

/** The same page has a version for each encoding. */
function keyOf(pathname: string, encoding: Encoding): string {
  return `${encoding}${pathname}`;
}

/** Reads a file with its headers; undefined for one that is not there, or not to be held. */
async function readToHold(clientDir: string, siteUrl: string, file: string, encoding: Encoding): Promise<HeldFile | undefined> {
  if (kindOf(file).isPicture) return undefined;
  const version = await openVersion(clientDir, file, encoding);
  if (!version) return undefined;
  try {
    const stats = await version.handle.stat();
    if (!stats.isFile() || stats.size > largestHeld) return undefined;
    const body = await version.handle.readFile();
    const validators = { etag: `W/"${stats.size.toString(16)}-${stats.mtime.getTime().toString(16)}"`, 'last-modified': stats.mtime.toUTCString() };
    const notModified = { ...lastingHeaders(file, siteUrl), ETag: validators.etag, 'Last-Modified': validators['last-modified'] };
    const headers = { ...notModified, ...contentHeaders(file, version), 'Content-Length': String(body.length) };
    return { body, headers: Object.entries(headers).flat(), notModified: Object.entries(notModified).flat(), validators };
  } finally {
    await version.handle.close();
  }
}

function respond(request: IncomingMessage, response: ServerResponse, { body, headers, notModified, validators }: HeldFile): void {
  const asked = request.headers;
  const isConditional = asked['if-none-match'] !== undefined || asked['if-modified-since'] !== undefined;
  if (isConditional && fresh(asked, validators)) response.writeHead(304, notModified).end();
  else response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
}
