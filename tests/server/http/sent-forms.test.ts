import { describe, expect, test } from 'vitest';
import { isFromOwnPage } from '#server/http/own-page.ts';
import { readSentForm } from '#server/http/read-sent-form.ts';
import { senderAddress, settleSender } from '#server/http/sender-address.ts';
import { loopback, readFronts } from '#server/http/trusted-fronts.ts';

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
    ['in the middle of a file', 90_000, ['message', 'first', 'files']],
    ['in the middle of its first file', 9000, ['message']],
    ['in the first field', 120, []],
    ['before anything', 10, []],
  ])('with files that is cut %s keeps what came whole', async (_, most, names) => {
    const form = new FormData();
    form.append('message', 'Vẫn còn đây\r\n--x\r\n');
    form.append('first', new File([new Uint8Array(50_000)], 'a.jpg'));
    form.append('files', new File([new Uint8Array(10_000)], 'b.jpg'));
    form.append('files', new File([new Uint8Array(90_000)], 'c.jpg'));
    const { entries, isCut } = await readSentForm(post(form), most);
    expect([isCut, entries.map(([name]) => name)]).toEqual([true, names]);
    if (names.length > 0) expect(entries[0]?.[1]).toBe('Vẫn còn đây\r\n--x\r\n');
  });

  test('with a boundary in quotation marks is cut there too', async () => {
    const body = `--a b\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n--a b\r\nContent-Disposition: form-data; name="y"\r\n\r\n${'2'.repeat(200)}\r\n--a b--\r\n`;
    expect(await readSentForm(post(body, 'multipart/form-data; boundary="a b"'), 150)).toEqual({ entries: [['x', '1']], isCut: true });
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

describe('the network that somebody asks from', () => {
  /** What a page finds, of a request with some header over some connection. */
  const found = (connectedFrom: string | undefined, forwarded?: string, fronts = loopback) => {
    const request = { headers: forwarded ? { 'x-forwarded-for': forwarded } : {}, socket: { remoteAddress: connectedFrom } } as Parameters<typeof settleSender>[0];
    settleSender(request, readFronts(fronts));
    const kept = request.headers['x-forwarded-for'];
    return senderAddress(new Request('http://localhost/', kept ? { headers: { 'X-Forwarded-For': String(kept) } } : {}), 'of the connection');
  };

  test('is what the front of this machine says last', () => {
    expect([found('127.0.0.1', '6.6.6.6, 203.0.113.9'), found('::ffff:127.0.0.1', '203.0.113.9'), found('::1', '203.0.113.9')]).toEqual(Array(3).fill('203.0.113.9'));
  });

  test('is that of the connection where nobody, or somebody else, says more', () => {
    expect([found('127.0.0.1'), found('203.0.113.5', '6.6.6.6'), found('::ffff:203.0.113.5'), found('127.0.0.1', 'unknown'), found(undefined, '6.6.6.6')]).toEqual(['127.0.0.1', '203.0.113.5', '203.0.113.5', '127.0.0.1', 'of the connection']);
  });

  test('is found behind fronts of the operator’s own, in a container as on other machines', () => {
    const fronts = '172.16.0.0/12, 10.1.2.3,2001:db8:f::/48';
    expect(found('172.18.0.1', '6.6.6.6, 203.0.113.9', fronts)).toBe('203.0.113.9');
    expect(found('172.18.0.1', '6.6.6.6, 203.0.113.9, 10.1.2.3', fronts)).toBe('203.0.113.9');
    expect(found('2001:db8:f:1::7', '203.0.113.9', fronts)).toBe('203.0.113.9');
    expect(found('10.1.2.4', '203.0.113.9', fronts)).toBe('10.1.2.4');
    expect(found('172.18.0.1', '172.20.0.7', fronts), 'a visitor inside').toBe('172.20.0.7');
  });

  test('of IPv6 is the first half of the address: whoever has one has all the others too', () => {
    expect([found('2001:db8:1:2:3:4:5:6'), found('127.0.0.1', '2001:DB8:1:2::9'), found('2001:db8:1:2::a%eth0')]).toEqual(Array(3).fill('2001:db8:1:2::/64'));
    expect([found('2001:db8:1:3::9'), found('::1'), found('2001:db8::7')]).toEqual(['2001:db8:1:3::/64', '0:0:0:0::/64', '2001:db8:0:0::/64']);
  });
});
