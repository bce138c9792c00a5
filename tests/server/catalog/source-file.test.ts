import { describe, expect, test } from 'vitest';
import { decodeText, parseMarkdownFile, parseYamlFile } from '#server/catalog/source-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = 'products/tea/vi.md';

describe('bytes', () => {
  test('of UTF-8 become text, without the mark that Windows puts before it', () => {
    expect(decodeText(bytes('\uFEFFchè'))).toEqual({ text: 'chè' });
  });

  test.each([new Uint8Array(), bytes(' \r\n\t\n')])('that hold nothing are called empty', (nothing) => {
    expect(decodeText(nothing)).toMatchObject({ unreadable: { line: 1, message: 'The file is empty.' } });
  });

  test.each([
    ['of a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])],
    ['of another encoding', new Uint8Array([0x63, 0x68, 0xe8])],
    ['of UTF-16', new Uint8Array([0xff, 0xfe, 0x63, 0x00])],
  ])('%s are called no text', (_what, other) => {
    expect(decodeText(other)).toMatchObject({ unreadable: { line: 1, message: 'The file is not text in UTF-8.' } });
  });
});

describe('Markdown with front matter', () => {
  test('is read into fields and body, and knows the line of each', () => {
    const source = parseMarkdownFile(file, '---\nname: Chè\npacks:\n  - kind: bag\n    net: { value: 1 }\n---\n\nBody.\n');
    if (!('data' in source)) throw new Error(source.message);
    expect(source.data).toEqual({ name: 'Chè', packs: [{ kind: 'bag', net: { value: 1 } }] });
    expect([source.body, source.bodyLine]).toEqual(['\nBody.\n', 7]);
    expect([['name'], ['packs', 0], ['packs', 0, 'net', 'value'], ['packs', 0, 'nett'], ['packs', 5], ['unknown']].map(source.lineOf)).toEqual([2, 4, 5, 4, 3, 2]);
  });

  test('may hold nothing', () => {
    expect(parseMarkdownFile(file, '---\n---\n')).toMatchObject({ data: {}, body: '' });
  });

  test('is composed (NFC), so that two ways of typing ề are one', () => {
    const source = parseMarkdownFile(file, `---\nname: ${'chè'.normalize('NFD')}\n---\n${'mật'.normalize('NFD')}`);
    expect(source).toMatchObject({ data: { name: 'chè'.normalize('NFC') }, body: 'mật'.normalize('NFC') });
  });

  test('keeps a rule of three dashes in its body', () => {
    expect(parseMarkdownFile(file, '---\nname: x\n---\na\n\n---\n\nb')).toMatchObject({ body: 'a\n\n---\n\nb' });
  });

  test.each([
    ['without it', '# Chè', 'The file does not start with front matter.'],
    ['with text above it', '\n---\nname: x\n---\n', 'The file does not start with front matter.'],
    ['that is not closed', '---\nname: x\n\nBody.', 'The front matter is not closed.'],
    ['closed with four dashes', '---\nname: x\n----\n', 'The front matter is not closed.'],
  ])('%s is refused', (_what, text, message) => {
    expect(parseMarkdownFile(file, text)).toMatchObject({ line: 1, message, fix: expect.stringContaining('---') });
  });
});

describe('an error of YAML', () => {
  test.each([
    ['two colons', '---\nname: x\nsummary: a: b\n---\n', 3],
    ['a tab', '---\nname: x\npacks:\n\t- a\n---\n', 4],
    ['a bracket that is not closed', '---\nname: x\nlanguages: [vi\nform: y\n---\n', 4],
    ['a field that stands twice', '---\nname: x\nform: y\nname: z\n---\n', 4],
  ])('is named with its line in the file: %s', (_what, text, line) => {
    expect(parseMarkdownFile(file, text)).toMatchObject({ line, message: expect.stringMatching(/^The fields cannot be read: /), fix: expect.stringContaining('quotes') });
  });

  test('is named in a file of YAML alone as well', () => {
    expect(parseYamlFile('commodities/tea.yaml', 'a: 1\nb: c: d\n')).toMatchObject({ line: 2 });
  });
});
