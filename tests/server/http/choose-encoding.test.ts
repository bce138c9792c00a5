import { describe, expect, test } from 'vitest';
import { chooseEncoding } from '#server/http/choose-encoding.ts';

describe('the version that a browser gets', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['br;q=0.4, gzip;q=0.9', 'gzip'],
    ['br;q=0.2, gzip;q=0.2, identity;q=0.9', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['deflate', 'identity'],
    ['identity;q=0', 'identity'],
    ['BR', 'br'],
    ['brotli-like, xgzip', 'identity'],
    [';;;q=,,', 'identity'],
  ])('of “%s” is %s, and again when it asks again', (header, version) => {
    expect([chooseEncoding(header), chooseEncoding(header)]).toEqual([version, version]);
  });

  test('is right for any number of different headers', () => {
    for (let at = 0; at < 1000; at += 1) expect(chooseEncoding(`x-${at}, gzip`)).toBe('gzip');
  });
});
