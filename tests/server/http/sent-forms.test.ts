import { describe, expect, test } from 'vitest';
import { isFromOwnPage } from '#server/http/own-page.ts';
import { readSentForm } from '#server/http/read-sent-form.ts';
import { senderAddress } from '#server/http/sender-address.ts';

const post = (body: BodyInit, type?: string) => new Request('http://localhost/', { method: 'POST', body, ...(type && { headers: { 'Content-Type': type } }) });

describe('a form that was sent', () => {
  test('is read with its fields in order', async () => {
    expect(await readSentForm(post(new URLSearchParams('a=1&b=2&a=3')), 100)).toEqual({
      entries: [
        ['a', '1'],
        ['b', '2'],
        ['a', '3'],
      ],
      isCut: false,
    });
  });

  test('is cut where it is too large, and what came first is there', async () => {
    const { entries, isCut } = await readSentForm(post(new URLSearchParams({ a: 'first', b: 'x'.repeat(500) })), 50);
    expect([isCut, entries[0], String(entries[1]?.[1]).length]).toEqual([true, ['a', 'first'], 40]);
  });

  test('brings its files', async () => {
    const form = new FormData();
    form.append('files', new File(['%PDF'], 'a.pdf'));
    const { entries } = await readSentForm(post(form), 10_000);
    expect(entries.map(([name, value]) => [name, value instanceof File && value.name])).toEqual([['files', 'a.pdf']]);
  });

  test.each([
    ['{"a":1}', 'application/json'],
    ['--x\r\nbroken', 'multipart/form-data; boundary=x'],
    ['a=1', 'text/plain'],
    ['a=1', 'multipart/form-data'],
  ])('that is none has no fields: %s as %s', async (body, type) => {
    expect((await readSentForm(post(body, type), 1000)).entries).toEqual([]);
  });
});

describe('a page of this site', () => {
  const siteUrl = 'https://chophien.example';
  test.each([
    [{ origin: siteUrl, host: 'internal:4321' }, true],
    [{ origin: 'http://localhost:4730', host: 'localhost:4730' }, true],
    [{ host: 'localhost' }, true],
    [{ 'sec-fetch-site': 'same-origin', host: 'localhost' }, true],
    [{ origin: 'https://evil.example', host: 'localhost' }, false],
    [{ origin: 'https://chophien.example.evil.example', host: 'localhost' }, false],
    [{ origin: 'null', host: 'localhost' }, false],
    [{ 'sec-fetch-site': 'cross-site', host: 'localhost' }, false],
    [{ 'sec-fetch-site': 'same-site', origin: siteUrl, host: 'localhost' }, false],
  ])('is known by its headers: %o is %s', (headers, expected) => {
    expect(isFromOwnPage(headers, siteUrl)).toBe(expected);
  });
});

describe('the address of who asks', () => {
  const asked = (forwarded?: string) => new Request('http://localhost/', forwarded ? { headers: { 'X-Forwarded-For': forwarded } } : {});
  test('is what the front of this machine says last', () => {
    expect(senderAddress(asked('6.6.6.6, 203.0.113.9'), '127.0.0.1')).toBe('203.0.113.9');
  });
  test('is that of the connection where nobody, or somebody else, says more', () => {
    expect([senderAddress(asked(), '::1'), senderAddress(asked('6.6.6.6'), '203.0.113.5')]).toEqual(['::1', '203.0.113.5']);
  });
});
