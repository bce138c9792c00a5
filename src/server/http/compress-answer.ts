import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { chooseEncoding } from './choose-encoding.ts';

const compressible = /^(?:text\/html|application\/json)\b/;

/** A search page of 90 KB becomes 10 within a millisecond or two; better compression would cost more than it spares. */
const makers = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
  gzip: () => createGzip({ level: 6 }),
};

/**
 * Compresses pages and data that are made on demand, as the browser likes it; all else goes as it is. Files of the build are compressed already.
 * It reads the headers that are set on the response by the time its head is written, so what gathers them there (on-headers) is put on after it.
 */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  const { writeHead, write, end } = response;
  let packed: ReturnType<(typeof makers)['br' | 'gzip']> | undefined;
  const start = () => {
    if (!compressible.test(String(response.getHeader('Content-Type') ?? '')) || response.hasHeader('Content-Encoding')) return;
    response.appendHeader('Vary', 'Accept-Encoding');
    if (encoding === 'identity' || request.method === 'HEAD') return;
    const tag = response.getHeader('ETag');
    // The tag is that of the content, not of these bytes.
    if (tag) response.setHeader('ETag', String(tag).replace(/^"/, 'W/"'));
    response.removeHeader('Content-Length');
    response.setHeader('Content-Encoding', encoding);
    const stream = makers[encoding]();
    stream.on('data', (chunk: Buffer) => Reflect.apply(write, response, [chunk]));
    stream.on('end', () => Reflect.apply(end, response, []));
    response.on('close', () => stream.destroy());
    packed = stream;
  };
  const instead = {
    writeHead: (...args: unknown[]) => {
      start();
      return Reflect.apply(writeHead, response, args);
    },
    write: (chunk: string | Uint8Array, ...rest: unknown[]) => (packed ? packed.write(chunk) : Reflect.apply(write, response, [chunk, ...rest])),
    end: (...args: unknown[]) => {
      if (!packed) return Reflect.apply(end, response, args);
      const [last] = args;
      if (typeof last === 'string' || last instanceof Uint8Array) packed.end(last);
      else packed.end();
      return response;
    },
  };
  Object.assign(response, instead);
}
