import { createHash } from 'node:crypto';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { headScript } from '#components/layout/head-script.ts';
import { localeCodes, locales, sourceLocale } from '#i18n/locales.ts';
import { buildOutput } from '#server/catalog/build-output.ts';
import { pageDirectives } from '#server/http/policy.ts';
import { readSettings } from '#server/settings.ts';

const settings = readSettings();
const headHash = `sha256-${createHash('sha256').update(headScript).digest('base64')}`;

export default defineConfig({
  site: settings.siteUrl,
  outDir: process.env.CHOPHIEN_OUT_DIR ?? './dist',
  // Builds of different content at the same time must not share what was read.
  cacheDir: `./node_modules/.cache/chophien/astro-${createHash('sha256').update(settings.contentDir).digest('hex').slice(0, 8)}`,
  output: 'static',
  trailingSlash: 'ignore',
  compressHTML: 'jsx',
  adapter: node({ mode: 'middleware' }),
  integrations: [buildOutput()],
  i18n: {
    defaultLocale: sourceLocale,
    locales: localeCodes.map((path) => ({ path, codes: [locales[path].tag] })),
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  build: { inlineStylesheets: 'never', format: 'directory', assets: '_astro' },
  security: { csp: { algorithm: 'SHA-256', directives: [...pageDirectives], scriptDirective: { hashes: [headHash] } } },
  markdown: { syntaxHighlight: false },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
