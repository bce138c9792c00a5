import { describe, expect, test } from 'vitest';
import { importsIn, sourceFiles } from '../fixtures/source-code.ts';

/** The arrows of the house: what may import what. A failure names the offending line. */
const mayImport: Record<string, readonly string[]> = {
  lib: ['lib'],
  i18n: ['lib', 'i18n'],
  domain: ['lib', 'i18n/locales.ts', 'domain'],
  server: ['lib', 'i18n', 'domain', 'server'],
  islands: ['lib', 'i18n', 'domain', 'islands'],
  components: ['lib', 'i18n', 'domain', 'islands', 'components', 'styles', 'assets'],
  layouts: ['lib', 'i18n', 'domain', 'islands', 'components', 'layouts', 'styles', 'assets'],
};

/** Packages that are more than a tool for one file, each with the files that may know it. */
const sharedPackages: Record<string, readonly string[] | RegExp> = {
  astro: /./,
  react: /^src\/islands\//,
  zod: /\.schema\.ts$|^scripts\/field-reference\.ts$/,
  kysely: /^src\/server\/db\/|^src\/server\/mail\/outbox\.ts$/,
  // The harness that kills servers sends inquiries as buyers do, looks into a database from outside, and is a mail server.
  'altcha-lib': ['src/server/inquiry/proof-of-work.ts', 'src/server/inquiry/proof-thread.ts', 'src/components/inquiry/proof-worker.ts', 'scripts/inquiries/sample-forms.ts'],
  pg: ['src/server/db/postgres-pool.ts', 'scripts/inquiries/databases.ts'],
  mailparser: ['src/server/mail/mail-viewer.ts', 'scripts/inquiries/mail-server.ts'],
  nodemailer: ['src/server/mail/build-mime.ts', 'src/server/mail/smtp-transport.ts'],
  sharp: ['src/server/catalog/inspect-picture.ts', 'src/server/catalog/prepare-picture.ts', 'src/server/share/compose-picture.ts', 'scripts/generate/photographs.ts'],
  '@playwright/test': ['scripts/browser.ts', 'scripts/budgets.ts', 'scripts/sheets.ts'],
  satteri: ['src/server/catalog/check-markdown.ts', 'src/server/catalog/render-markdown.ts'],
  'lru-cache': ['src/server/http/static-files.ts', 'src/server/search/open-search.ts'],
  yaml: ['src/server/catalog/source-file.ts', 'scripts/content-stamp.ts'],
};

/** `http` composes what the concepts offer; it is the rim, and no concept itself. */
const composition = 'http';
/** `db` is the ground that every concept may stand on; it knows none of them. */
const ground = 'db';

const imports = sourceFiles.flatMap(({ path, imports: found }) => found.map((item) => ({ ...item, path, where: `${path}:${item.line} imports ${item.name}` })));
const inside = (folder: string, path: string) => path === `src/${folder}` || path.startsWith(`src/${folder}/`);
const packageOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
const packages = imports.filter(({ name, target }) => !target && !/^(?:node|astro):/.test(name));

test('Every spelling of an import is read, with its line', () => {
  const text = ["import a from '#lib/a.ts';", "import type { B } from './b.ts';", 'import {', '  c,', "} from '../i18n/c.ts';", "import 'd';", "export { e } from 'node:e';", "const f = await import('@f/f/g');", "<script>import '#domain/h.ts';</script>"].join('\n');
  expect(importsIn('src/domain/x.ts', text).map(({ line, name, target, isType }) => [line, name, target, isType])).toEqual([
    [1, '#lib/a.ts', 'src/lib/a.ts', false],
    [2, './b.ts', 'src/domain/b.ts', true],
    [5, '../i18n/c.ts', 'src/i18n/c.ts', false],
    [6, 'd', undefined, false],
    [7, 'node:e', undefined, false],
    [8, '@f/f/g', undefined, false],
    [9, '#domain/h.ts', 'src/domain/h.ts', false],
  ]);
});

describe('the arrows between layers', () => {
  test.each(Object.entries(mayImport))('from %s lead only to %s', (layer, allowed) => {
    const ours = imports.filter(({ path, target }) => target && inside(layer, path));
    expect(ours.filter(({ target = '' }) => !allowed.some((folder) => inside(folder, target))).map(({ where }) => where)).toEqual([]);
  });

  test('from scripts lead to no page, component or layout', () => {
    const broken = imports.filter(({ path, target = '' }) => path.startsWith('scripts/') && ['pages', 'components', 'layouts'].some((folder) => inside(folder, target)));
    expect(broken.map(({ where }) => where)).toEqual([]);
  });

  test('from src never lead to scripts or tests', () => {
    expect(imports.filter(({ path, target }) => path.startsWith('src/') && target && !target.startsWith('src/')).map(({ where }) => where)).toEqual([]);
  });

  test('from one concept of the server to another there are none', () => {
    const conceptOf = (path: string) => /^src\/server\/([^/]+)\//.exec(path)?.[1];
    const broken = imports.filter(({ path, target }) => {
      const [from, to] = [conceptOf(path), conceptOf(target ?? '')];
      return from && to && from !== to && from !== composition && to !== ground;
    });
    expect(broken.map(({ where }) => where)).toEqual([]);
  });
});

describe('what comes from outside', () => {
  test('astro:content is known to nobody: the build reads the catalogue itself', () => {
    expect(imports.filter(({ name }) => name === 'astro:content').map(({ where }) => where)).toEqual([]);
  });

  test('lib and domain know no Astro, no Node and no package but zod', () => {
    const pure = imports.filter(({ path, target }) => !target && (inside('lib', path) || inside('domain', path)));
    expect(pure.filter(({ name }) => name !== 'zod').map(({ where }) => where)).toEqual([]);
  });

  test('components and layouts know no Node', () => {
    expect(imports.filter(({ path, name }) => name.startsWith('node:') && (inside('components', path) || inside('layouts', path))).map(({ where }) => where)).toEqual([]);
  });

  test.each([...new Set(packages.map(({ name }) => packageOf(name)))])('%s is known to one file, or to those that are listed', (name) => {
    const known = packages.filter((item) => packageOf(item.name) === name && !item.isType);
    const listed = sharedPackages[name];
    const broken = listed ? known.filter(({ path }) => (listed instanceof RegExp ? !listed.test(path) : !listed.includes(path))) : known.filter(({ path }) => path !== known[0]?.path);
    expect(broken.map(({ where }) => where)).toEqual([]);
  });
});

test('One clock: nothing but the settings asks what time it is', () => {
  const allowed = /^src\/server\/settings\.ts$|^src\/server\/publish\/put-in-place\.ts$|^src\/components\/layout\/page-script\.ts$|^src\/components\/market-day\/market-days\.ts$|^src\/components\/inquiry\/form-script\.ts$/;
  const asking = sourceFiles.flatMap(({ path, lines }) => lines.map((line, at) => ({ path, line, where: `${path}:${at + 1} ${line.trim()}` }))).filter(({ line }) => /new Date\(\)|Date\.now\(/.test(line));
  const timesABuild = ({ path, line }: { path: string; line: string }) => path.startsWith('scripts/') && line.includes('Date.now(');
  expect(asking.filter((item) => !allowed.test(item.path) && !timesABuild(item)).map(({ where }) => where)).toEqual([]);
});
