import { createReadStream, existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const types: Record<string, string> = { svg: 'image/svg+xml', avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/** Folder of the bundle that draws pages, beside `server` and `client`. */
export const bundleFolder = 'prerender';

/**
 * Lets Astro bundle the code and nothing more: the bundle that would draw the pages is kept instead of being used once and thrown away.
 * `draw-pages.ts` draws with it, on every core and only what changed; while the code stands as it was, Astro is not even started.
 */
export function pageBundle({ pictures, pictureBase }: { pictures: string; pictureBase: string }): AstroIntegration {
  let serverDir: URL;
  let outDir: URL;
  return {
    name: 'chophien-page-bundle',
    hooks: {
      'astro:config:done': ({ config }) => {
        serverDir = config.build.server;
        outDir = config.outDir;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = request.url?.split('?')[0] ?? '';
          const file = join(pictures, basename(path));
          if (!path.startsWith(pictureBase) || !existsSync(file)) return next();
          response.setHeader('Content-Type', types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:setup': ({ updateConfig }) => {
        // With a prerenderer of one's own Astro leaves the entry to the adapter; this is the one it would have taken.
        updateConfig({ environments: { prerender: { build: { rolldownOptions: { input: 'astro/entrypoints/prerender' } } } } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'chophien-keep',
          setup: () => cp(fileURLToPath(new URL('.prerender/', serverDir)), fileURLToPath(new URL(`${bundleFolder}/`, outDir)), { recursive: true }),
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('Pages are drawn by scripts/build.ts, not by Astro’s own build; run npm run build.')),
        });
      },
    },
  };
}
