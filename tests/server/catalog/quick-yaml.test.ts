import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseYamlFile } from '#server/catalog/source-file.ts';
import { random } from '../../fixtures/random.ts';
import { root } from '../../fixtures/running-server.ts';

const dataOf = (text: string) => {
  const source = parseYamlFile('a.yaml', text);
  if (!('data' in source)) throw new Error(source.message);
  return source.data;
};

test('The quick reader reads every file of the content as the strict one does', () => {
  const texts = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|yaml)$/.test(file) && !/README|LICENSE|sheet-columns|^style/.test(file))
    .map((file) => readFileSync(join(root, 'content', file), 'utf8').normalize('NFC'))
    .map((text) => (text.startsWith('---') ? (text.split(/^---$/m)[1] ?? '') : text));
  expect(texts.length).toBeGreaterThan(300);
  for (const text of texts) expect(dataOf(text)).toEqual(parse(text));
});

const scalars = [
  '1',
  '-1',
  '+3',
  '0',
  '007',
  '0o17',
  '0x1F',
  '1.5',
  '-.5',
  '.5',
  '1.',
  '1e3',
  '.inf',
  '-.Inf',
  '.nan',
  'true',
  'True',
  'yes',
  'no',
  'on',
  'null',
  'Null',
  '~',
  '',
  '12:30',
  '1_000',
  '2026-11-23',
  '2026-11-23T09:00:00Z',
  '090961',
  "'090961'",
  '"a\\tb\\u1ec1"',
  "'it''s'",
  'a # not',
  'a #yes',
  '0b11',
  '<<',
  '=',
  'a: b',
  '[1, 2]',
  '{ a: 1 }',
  '[a, [b]]',
  '"0123"',
  '１２',
  'Infinity',
  '1,5',
  '5%',
  '@x',
  '`x`',
  '- a',
  '? x',
  '|',
  '>-',
  '%x',
  '"',
  '...',
  '---',
];

test('The quick reader reads every kind of value as the strict one does, or leaves it to that one', () => {
  const strict = (text: string) => {
    try {
      return { data: parse(text) ?? {} };
    } catch {
      return { refused: true };
    }
  };
  const ours = (text: string) => {
    const source = parseYamlFile('a.yaml', text);
    return 'data' in source ? { data: source.data } : { refused: true };
  };
  for (const scalar of scalars) for (const text of [`a: ${scalar}\n`, `- ${scalar}\n`, `a:\n  - ${scalar}\n  - x\n`, `{ a: ${scalar}, b: 2 }\n`]) expect({ text, ...ours(text) }).toEqual({ text, ...strict(text) });
  const { pick } = random(7);
  const any = () => pick(scalars);
  for (let round = 0; round < 3000; round += 1) {
    const text = `a: ${any()}\nb:\n  c: ${any()}\n  d: [${any()}, ${any()}]\n  e: { f: ${any()} }\n`;
    expect({ text, ...ours(text) }).toEqual({ text, ...strict(text) });
  }
});
