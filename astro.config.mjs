import { createHash } from 'node:crypto';
import { join } from 'node:path';
import node from '@astrojs/node';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { headScript } from '#components/layout/head-script.ts';
import { localeCodes, locales, sourceLocale } from '#i18n/locales.ts';
import { pictureBase } from '#server/catalog/prepare-picture.ts';
import { pageDirectives } from '#server/http/policy.ts';
import { pageBundle } from '#server/publish/page-bundle.ts';
import { readSettings } from '#server/settings.ts';

const settings = readSettings();
const headHash = `sha256-${createHash('sha256').update(headScript).digest('base64')}`;

export default defineConfig({
  site: settings.siteUrl,
  outDir: process.env.CHOPHIEN_OUT_DIR ?? './dist',
  cacheDir: './node_modules/.cache/chophien/astro',
  output: 'static',
  trailingSlash: 'ignore',
  compressHTML: 'jsx',
  adapter: node({ mode: 'middleware' }),
  integrations: [react(), pageBundle({ pictures: join(settings.cacheDir, 'pictures'), pictureBase })],
  i18n: {
    defaultLocale: sourceLocale,
    locales: localeCodes.map((path) => ({ path, codes: [locales[path].tag] })),
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  build: { inlineStylesheets: 'never', format: 'directory', assets: '_astro' },
  // Who may send forms is judged in src/server/http/own-page.ts: behind a front Astro does not know the name that a browser asked for.
  security: { checkOrigin: false, csp: { algorithm: 'SHA-256', directives: [...pageDirectives], scriptDirective: { hashes: [headHash] } } },
  markdown: { syntaxHighlight: false },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
