import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { copyProject, type ProjectCopy } from '../fixtures/project-copy.ts';

const anise = 'content/products/dried-star-anise-special';
const today = '2026-11-23T09:00:00+07:00';
let project: ProjectCopy;
let clean = 0;

/** Every kind of thing that a page is made of, changed one after the other on top of the last build. */
interface Change {
  what: string;
  make: (project: ProjectCopy) => void | Promise<void>;
  now?: string;
  /** Pages that show it are a part of the site only, so most pages need not even be drawn. */
  partial?: boolean;
}

const photo = (colour: string) =>
  sharp({ create: { width: 900, height: 675, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

const changes: Change[] = [
  { what: 'a text in Vietnamese', make: (p) => p.change(`${anise}/vi.md`, (text) => text.replace(/^name: .*$/m, 'name: Hoa hồi khô hạng nhất')), partial: true },
  { what: 'a translation', make: (p) => p.change(`${anise}/ja.md`, (text) => text.replace(/^summary: .*$/m, 'summary: 手摘みの八角です。')), partial: true },
  { what: 'a fact', make: (p) => p.change(`${anise}/vi.md`, (text) => text.replace('value: 500, unit: kg', 'value: 700, unit: kg')), partial: true },
  {
    what: 'a photograph that takes the place of a drawing',
    make: async (p) => {
      p.write(`${anise}/anh.jpg`, await photo('#557744'));
      p.change(`${anise}/vi.md`, (text) => text.replace(/pictures:\n {2}- drawing: [\w-]+/, 'pictures:\n  - file: anh.jpg'));
    },
    partial: true,
  },
  { what: 'a photograph replaced under its name, without a change to any text', make: async (p) => p.write(`${anise}/anh.jpg`, await photo('#775544')), partial: true },
  { what: 'a drawing', make: (p) => p.change('content/drawings/grass-jelly.svg', (text) => text.replace('</svg>', '<path d="M1 1h2"/></svg>')) },
  { what: 'a cooperative', make: (p) => p.change('content/cooperatives/thai-hoa/ko.md', (text) => text.replace(/^name: .*$/m, 'name: 타이호아 새 이름')), partial: true },
  { what: 'a registration of a cooperative, which its products show', make: (p) => p.change('content/cooperatives/thai-hoa/vi.md', (text) => text.replace(/(registrations:\n.*?number: )[^,]+/s, '$1CN-9999')), partial: true },
  { what: 'a commodity', make: (p) => p.change('content/commodities/star-anise.yaml', (text) => text.replace('八角', '八角茴香')), partial: true },
  { what: 'a rule of a market', make: (p) => p.change('content/markets/japan/ja.md', (text) => text.replace(/title: ([^,}\n]+)/, 'title: 新しい書類')) },
  { what: 'a fair', make: (p) => p.change('content/fairs/border-ocop-fair/en.md', (text) => text.replace(/^name: .*$/m, 'name: Border fair')), partial: true },
  { what: 'a page of text that the footer of every page links to', make: (p) => p.remove('content/pages/terms') },
  { what: 'a product that is gone', make: (p) => p.remove('content/products/comb-honey'), partial: true },
  { what: 'a component', make: (p) => p.change('src/components/catalog/PackTable.astro', (text) => text.replace('<table class="tbl spec">', '<table class="tbl spec" data-new>')) },
  { what: 'the script of the pages', make: (p) => p.change('src/components/layout/page-script.ts', (text) => `${text}\ndocument.documentElement.dataset.new = '1';\n`) },
  { what: 'a style', make: (p) => p.change('src/styles/pages.css', (text) => `${text}\n.new-style { color: red; }\n`) },
  { what: 'a message', make: (p) => p.change('src/i18n/messages/ja.json', (text) => text.replace(/("prod\.moq": ")[^"]+/, '$1最低発注量')) },
  { what: 'the middleware', make: (p) => p.change('src/middleware.ts', (text) => text.replace('const response = await next();', 'const found = await next();\n  const response = new Response((await found.text()).replace("</head>", "<!-- by the middleware --></head>"), found);')) },
  { what: 'the policy', make: (p) => p.change('src/server/http/policy.ts', (text) => text.replace('"connect-src \'self\'"', '"connect-src \'none\'"')) },
  { what: 'a star that lapsed since, and documents that ran out', make: () => undefined, now: '2026-11-29T09:00:00+07:00' },
  { what: 'a season that turned, and with the month the dates of sample content', make: () => undefined, now: '2026-12-02T09:00:00+07:00' },
];

describe('a build on top of the last one equals a clean build, byte for byte,', { timeout: 400_000 }, () => {
  let now = today;
  let before = new Map<string, string>();
  afterAll(() => project?.dispose());

  it('to begin with', () => {
    project = copyProject(['dried-star-anise-special', 'star-anise-powder', 'comb-honey', 'grass-jelly-powder', 'fresh-custard-apple']);
    project.build('kept', now);
    before = project.files('kept');
    expect(before.size).toBeGreaterThan(500);
  });

  it('when nothing changed, and then nothing is written', () => {
    expect(project.build('kept', now)).toMatchObject({ written: 0, read: 0 });
    expect(project.files('kept')).toEqual(before);
  });

  it.each(changes)('after $what changed', async ({ make, now: later, partial }) => {
    await make(project);
    now = later ?? now;
    const fates = project.build('kept', now);
    clean += 1;
    project.build(`clean-${clean}`, now);
    const [kept, fresh] = [project.files('kept'), project.files(`clean-${clean}`)];
    expect([...kept].filter(([file, digest]) => fresh.get(file) !== digest).map(([file]) => file)).toEqual([]);
    expect([...fresh.keys()].filter((file) => !kept.has(file))).toEqual([]);
    const changedPages = [...kept].filter(([file, digest]) => /\.(?:html|ics|xml)$/.test(file) && !/sitemap/.test(file) && before.get(file) !== digest);
    expect(fates.written).toBe(changedPages.length);
    expect(fates.written).toBeGreaterThan(0);
    if (partial) expect(fates.reused).toBeGreaterThan(fates.rendered);
    before = kept;
    for (const place of [`clean-${clean}`]) for (const ending of ['', '-builds', '-cache']) project.remove(`${place}${ending}`);
  });

  it('and the pages of the last build are those that a reader meets', () => {
    expect(readFileSync(join(project.folder, 'kept', 'client', 'ja', 'products', 'dried-star-anise-special', 'index.html'), 'utf8')).toMatch(/手摘みの八角です。[\s\S]*最低発注量/);
  });
});
