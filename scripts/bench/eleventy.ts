import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from './catalogue-folder.ts';
import type { OtherGenerator } from './other-generator.ts';

const version = '3.1.8';

/** Eleventy, installed by its exact version into the system's folder for what is passing. */
export function findEleventy(): OtherGenerator | string {
  const folder = join(benchFolder, `eleventy-${version}`);
  const program = join(folder, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '-E', `@11ty/eleventy@${version}`], { cwd: folder, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } });
    if (status !== 0 || !existsSync(program)) return `Eleventy ${version} cannot be installed here; the comparison with it is skipped.`;
  }
  return {
    name: `Eleventy ${version}`,
    command: process.execPath,
    args: [program, '--quiet'],
    pageFile: ({ locale, slug }) => `${locale}/products/${slug}.md`,
    pageText: ({ body, ...page }) => `---json\n${JSON.stringify({ ...page, layout: 'product.njk' }, null, 1)}\n---\n\n${body}`,
    framesFile: '_data/frames.json',
    // Without a template language in Markdown Eleventy is faster, and ours has none there either.
    files: { 'eleventy.config.mjs': 'export default () => ({ markdownTemplateEngine: false });\n', '_includes/product.njk': template },
    output: '_site',
  };
}

const template = `{{ frames[locale].before | safe }}<main><h1>{{ title }}</h1><p>{{ summary }}</p>
<dl>{% for fact in facts %}<dt>{{ fact[0] }}</dt><dd>{{ fact[1] }}</dd>{% endfor %}</dl>
<table>{% for item in specs %}<tr><th>{{ item.label }}</th><td>{{ item.value }}</td></tr>{% endfor %}</table>
<table>{% for item in certificates %}<tr><th>{{ item.type }}</th><td>{{ item.number }}</td><td>{{ item.issuer }}</td><td>{{ item.issued }}</td><td>{{ item.expires }}</td></tr>{% endfor %}</table>
<table>{% for item in tests %}<tr><th>{{ item.kind }}</th><td>{{ item.number }}</td><td>{{ item.laboratory }}</td><td>{{ item.date }}</td></tr>{% endfor %}</table>
<table>{% for item in access %}<tr><th>{{ item.market }}</th><td>{{ item.id }}</td><td>{{ item.state }}</td></tr>{% endfor %}</table>
{{ content | safe }}
<ul>{% for item in related %}<li><a href="/{{ locale }}/products/{{ item.slug }}/">{{ item.title }}</a></li>{% endfor %}</ul>{{ frames[locale].filler | safe }}{{ frames[locale].after | safe }}
`;
