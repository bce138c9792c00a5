import type { IncomingMessage, ServerResponse } from 'node:http';
import onHeaders from 'on-headers';
import { compressAnswer } from './compress-answer.ts';
import { securityHeaders } from './policy.ts';

/** Astro's handler, as its adapter builds it. */
export type AstroHandler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void, locals: object) => void | Promise<void>;

/** What answers in Astro's place when it has nothing to say. */
export interface Refusals {
  notFound(): void;
  fail(error: unknown): void;
}

/** Lets Astro answer. The answer gets the security headers of its real content type, and one that is only a status gets a page or sentence for a person. */
export function serveOnDemand(handler: AstroHandler, request: IncomingMessage, response: ServerResponse, locals: object, siteUrl: string, refusals: Refusals): void {
  compressAnswer(request, response);
  onHeaders(response, () => addPolicy(response, siteUrl));
  const writeAsIs = holdBareRefusals(response, refusals);
  const next = (error?: unknown) => {
    writeAsIs();
    if (error) refusals.fail(error);
    else refusals.notFound();
  };
  (async () => handler(request, response, next, locals))().catch(next);
}

/** The answer's own word stands, but for the content policy: there both count, its own (a page's hashes) and that of its kind. */
function addPolicy(response: ServerResponse, siteUrl: string): void {
  const policy = securityHeaders(String(response.getHeader('Content-Type') ?? 'text/plain'), siteUrl);
  for (const [name, value] of Object.entries(policy)) {
    if (name === 'Content-Security-Policy') response.appendHeader(name, value);
    else if (!response.hasHeader(name)) response.setHeader(name, value);
  }
}

/** Waits with the head of a 404 or 500 until it is known whether a body follows; when none does, the refusal is answered instead. Answers what takes that back. */
function holdBareRefusals(response: ServerResponse, refusals: Refusals): () => void {
  const { writeHead, write, end } = response;
  let head: [status: number, ...rest: unknown[]] | undefined;
  // What was put before the methods of the response goes, and with it the policy that would be added to a page that has its own.
  const writeAsIs = () => {
    for (const name of ['writeHead', 'write', 'end'] as const) Reflect.deleteProperty(response, name);
  };
  const release = () => {
    response.writeHead = writeHead;
    if (head) Reflect.apply(writeHead, response, head);
    head = undefined;
  };
  const instead = {
    writeHead: (...args: [status: number, ...rest: unknown[]]) => {
      if (args[0] !== 404 && args[0] !== 500) return Reflect.apply(writeHead, response, args);
      head = args;
      return response;
    },
    write: (...args: unknown[]) => {
      release();
      return Reflect.apply(write, response, args);
    },
    end: (...args: unknown[]) => {
      if (!head || args.length > 0 || namesContent(head)) {
        release();
        return Reflect.apply(end, response, args);
      }
      writeAsIs();
      if (head[0] === 404) refusals.notFound();
      else refusals.fail(new Error('Astro answered 500 without a word.'));
      return response;
    },
  };
  Object.assign(response, instead);
  return writeAsIs;
}

/** A HEAD request gets no body either, but its head says what the body would be. */
function namesContent(head: readonly unknown[]): boolean {
  const headers = head.at(-1);
  return typeof headers === 'object' && headers !== null && Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
}
