import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { expect, test } from 'vitest';
import { renderMarkdown } from '#server/catalog/render-markdown.ts';
import { root } from '../../fixtures/running-server.ts';

const special = ['## A & B\n\n"x" -- y...', '## `code` *em* [l](https://a.b)\n\n## A\n\n## A', '### Chè "xanh" <5\n\n| a | b |\n|---|---|\n| 1 | 2 |', 'a[^1]\n\n[^1]: x', '- [ ] t\n- [x] u', '```js\na<b\n```', '## 収穫と乾燥\n\n## 收获', '1. a\n2. b\n\n> q', '~~x~~ https://x.y a@b.c', '## **A** < B > C'];

test('A body becomes the HTML that Astro’s own processor makes of it, in every text of the content and for every kind of Markdown', async () => {
  const astro = await createSatteriMarkdownProcessor({ syntaxHighlight: false });
  const bodies = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/(?:vi|en|zh|ko|ja)\.md$/.test(file))
    .map((file) => readFileSync(join(root, 'content', file), 'utf8'))
    .map((text) => text.slice(text.indexOf('\n---', 4) + 5));
  expect(bodies.length).toBeGreaterThan(300);
  for (const body of [...special, ...bodies]) expect(renderMarkdown(body)).toBe(body.trim() ? (await astro.render(body)).code : '');
});
