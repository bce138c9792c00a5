import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathsBelow, sourceFiles } from '../fixtures/source-code.ts';

const kebab = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** messages.schema.ts, 404.astro, fair.ics.ts; a page may hold its parameter in brackets, a module beside pages starts with _. */
const plainName = new RegExp(`^_?(?:${kebab}|\\[(?:\\.\\.\\.)?${kebab}\\])(?:\\.${kebab})*$`);
const componentName = /^[A-Z][A-Za-z0-9]*\.(?:astro|tsx)$/;
const vague = /(?:^|[-_.])(?:utils?|helpers?|misc|common|managers?)(?:[-_.]|$)/i;
const longest = 250;
/** Dictionaries have a line for each sentence. */
const dictionary = /^src\/i18n\/messages(?:\/\w+\.json|\.schema\.ts)$/;

const paths = ['src', 'scripts'].flatMap(pathsBelow);
const parts = (path: string) => path.split('/');

describe('names', () => {
  test('are kebab-case, components Pascal case', () => {
    const isComponent = (path: string) => /^src\/(?:components|layouts|islands)\//.test(path);
    const isRight = (path: string, part: string) => plainName.test(part) || (isComponent(path) && componentName.test(part)) || /^LICENSE-[\w-]+\.txt$/.test(part);
    expect(paths.filter((path) => !parts(path).every((part) => isRight(path, part)))).toEqual([]);
  });

  test('say what is inside: no utils, helpers, misc, common or manager', () => {
    expect(paths.filter((path) => parts(path).some((part) => vague.test(part)))).toEqual([]);
  });

  test('of components are those of one component each', () => {
    expect(paths.filter((path) => path.endsWith('.astro') && !path.startsWith('src/pages/') && !componentName.test(basename(path)))).toEqual([]);
  });
});

describe('sizes', () => {
  test(`no file has more than ${longest} lines, dictionaries apart`, () => {
    expect(sourceFiles.filter(({ path, lines }) => lines.length > longest && !dictionary.test(path)).map(({ path, lines }) => `${path} has ${lines.length} lines`)).toEqual([]);
  });

  test('pages are wiring only: their front matter has fewer than 25 lines', () => {
    const frontMatter = (lines: string[]) => Math.max(0, lines.indexOf('---', 1) - 1);
    const pages = sourceFiles.filter(({ path }) => path.startsWith('src/pages/') && path.endsWith('.astro'));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter(({ lines }) => frontMatter(lines) >= 25).map(({ path, lines }) => `${path} has ${frontMatter(lines)}`)).toEqual([]);
  });
});

test('No file only passes on what others export', () => {
  const barrels = sourceFiles.filter(({ path, lines }) => path.endsWith('.ts') && lines.filter((line) => line.trim()).every((line) => /^export .* from '/.test(line)));
  expect(barrels.map(({ path }) => path)).toEqual([]);
});
