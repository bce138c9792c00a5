import { describe, expect, test } from 'vitest';
import { readMarkdown } from '#server/catalog/check-markdown.ts';

const checkMarkdown = (body: string) => readMarkdown(body).issues;
const plainText = (body: string) => readMarkdown(body).text;

const codes = (body: string) => checkMarkdown(body).map(({ code, line }) => `${code} ${line}`);

describe('HTML', () => {
  test.each(['<script>alert(1)</script>', '<b>bold</b>', 'a <br> b', '<!-- hidden -->', '<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">x</a>', '</div>', '> <iframe src="//x">', '- <b>x</b>', '| <b>a</b> |\n|---|\n| b |'])('is refused: %s', (body) => {
    expect(codes(body)[0]).toBe('content.unsafe_markdown 1');
  });

  test.each(['a < b and b > c', '`<b>`', '\\<b>', '    <b>in code</b>', '```\n<script>\n```', '3 <5'])('that is only shown passes: %s', (body) => {
    expect(codes(body)).toEqual([]);
  });
});

test('A control character is refused at its line, and so is the tag that the renderer would see behind it', () => {
  const twice = (code: string) => [code, code];
  expect([codes('a\n\n<pre\f onclick=alert(1)>'), codes('<script\v src=x>'), codes('a\u0000b')]).toEqual([twice('content.unsafe_markdown 3'), twice('content.unsafe_markdown 1'), ['content.unsafe_markdown 1']]);
});

test('Tabs and the line ends of Windows are no such characters', () => {
  expect(codes('a\tb\r\n\r\nc')).toEqual([]);
});

describe('links that run code or lead elsewhere by an unsafe way', () => {
  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](  javascript:alert)',
    '[x](<javascript:alert(1)>)',
    '[x](&#106;avascript:alert)',
    '[x](&#x6A;avascript&colon;alert)',
    '[x](java&Tab;script:alert)',
    '[x](vbscript:x)',
    '[x](data:text/html,x)',
    '[x](file:///etc/passwd)',
    '[x](//example.com)',
    '[x](http://example.com)',
    '[x](products/tea)',
    '[x](../tea)',
    '[x]()',
    '<javascript:alert(1)>',
    '<data:text/html,x>',
    'http://example.com',
    'www.example.com',
    '[x]: javascript:alert',
    '**[x](javascript:alert)**',
  ])('%s', (body) => {
    expect(codes(body)).toEqual(['content.unsafe_markdown 1']);
  });

  test('are found where a reference is defined, at that line', () => {
    expect(codes('[x][later]\n\nmore\n\n[later]: <javascript:alert(1)> "title"')).toEqual(['content.unsafe_markdown 5']);
  });

  test('are found in footnotes, tables and quotes', () => {
    expect([codes('a[^1]\n\n[^1]: [x](javascript:a)'), codes('| a |\n|---|\n| [x](javascript:a) |'), codes('> [x](javascript:a)')]).toEqual([['content.unsafe_markdown 3'], ['content.unsafe_markdown 3'], ['content.unsafe_markdown 1']]);
  });
});

describe('links that are safe pass', () => {
  test.each(['[x](https://example.com/a?b=c#d)', '[x](mailto:a@example.com)', '[x](/vi/products/tea/)', '[x](#harvest)', '<https://example.com>', 'https://example.com', 'a@example.com', '[x][y]\n\n[y]: https://example.com', 'javascript: is no link here'])('%s', (body) => {
    expect(codes(body)).toEqual([]);
  });
});

describe('pictures', () => {
  test.each(['![x](a.jpg)', '![](https://example.com/a.jpg)', '![x][y]\n\n[y]: https://example.com/a.jpg', '[![x](a.jpg)](https://example.com)'])('belong beside the text: %s', (body) => {
    expect(codes(body)).toEqual(['content.picture_in_text 1']);
  });
});

describe('headings', () => {
  test.each(['# Title', 'Title\n=====', '> # Title'])('of the first level compete with the title: %s', (body) => {
    expect(codes(body)).toEqual(['content.heading 1']);
  });

  test('of lower levels pass', () => {
    expect(codes('## Harvest\n\n### In autumn\n\nTitle\n---')).toEqual([]);
  });
});

test('A long piece of HTML is cut short in the message', () => {
  expect(checkMarkdown(`<p class="${'x'.repeat(500)}">`)[0]?.message.length).toBeLessThan(120);
});

test('The plain text is what a reader reads', () => {
  expect(plainText('## Harvest\n\n*Illicium verum* from [the forest](https://example.com "title"), `25 kg`.').split('\n')).toEqual(['Harvest', 'Illicium verum', ' from ', 'the forest', ', ', '25 kg', '.']);
});
