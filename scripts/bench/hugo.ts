import { spawnSync } from 'node:child_process';
import type { OtherGenerator } from './other-generator.ts';

/** Hugo, where it is installed. */
export function findHugo(): OtherGenerator | string {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (status !== 0) return 'Hugo is not installed; the comparison with it is skipped.';
  return {
    name: `Hugo ${/v([\d.]+)/.exec(stdout)?.[1] ?? ''}`.trim(),
    command: 'hugo',
    args: ['--quiet'],
    pageFile: ({ locale, slug }) => `content/${locale}/products/${slug}.md`,
    pageText: ({ body, ...page }) => `${JSON.stringify(page, null, 1)}\n\n${body}`,
    framesFile: 'data/frames.json',
    files: { 'config.toml': "baseURL = 'https://chophien.example/'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', 'home', 'section', '404']\n", 'layouts/_default/single.html': template },
    output: 'public',
  };
}

const template = `{{ $frame := index site.Data.frames .Params.locale }}{{ $frame.before | safeHTML }}<main><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>
<dl>{{ range .Params.facts }}<dt>{{ index . 0 }}</dt><dd>{{ index . 1 }}</dd>{{ end }}</dl>
<table>{{ range .Params.specs }}<tr><th>{{ .label }}</th><td>{{ .value }}</td></tr>{{ end }}</table>
<table>{{ range .Params.certificates }}<tr><th>{{ .type }}</th><td>{{ .number }}</td><td>{{ .issuer }}</td><td>{{ .issued }}</td><td>{{ .expires }}</td></tr>{{ end }}</table>
<table>{{ range .Params.tests }}<tr><th>{{ .kind }}</th><td>{{ .number }}</td><td>{{ .laboratory }}</td><td>{{ .date }}</td></tr>{{ end }}</table>
<table>{{ range .Params.access }}<tr><th>{{ .market }}</th><td>{{ .id }}</td><td>{{ .state }}</td></tr>{{ end }}</table>
{{ .Content }}
<ul>{{ $locale := .Params.locale }}{{ range .Params.related }}<li><a href="/{{ $locale }}/products/{{ .slug }}/">{{ .title }}</a></li>{{ end }}</ul>{{ $frame.filler | safeHTML }}{{ $frame.after | safeHTML }}
`;
