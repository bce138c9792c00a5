import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pictureBase, pictureCache } from './prepare-picture.ts';

const types: Record<string, string> = { svg: 'image/svg+xml', avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/** Brings the prepared pictures to the pages, and takes the catalogue snapshot out of what is served. */
export function buildOutput(): AstroIntegration {
  return {
    name: 'chophien-build-output',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = request.url?.split('?')[0] ?? '';
          const file = join(pictureCache, basename(path));
          if (!path.startsWith(pictureBase) || !existsSync(file)) return next();
          response.setHeader('Content-Type', types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const client = fileURLToPath(dir);
        const snapshot = await moveSnapshot(client);
        await copyPictures(client, snapshot);
      },
    },
  };
}

/** The snapshot is a prerendered endpoint, so that it comes from the very data of the pages; it is not for visitors. */
async function moveSnapshot(client: string): Promise<string> {
  const from = join(client, 'catalogue-snapshot.json');
  const text = await readFile(from, 'utf8');
  const folder = join(dirname(client.replace(/\/$/, '')), 'catalogue');
  await mkdir(folder, { recursive: true });
  await rename(from, join(folder, 'snapshot.json'));
  return text;
}

/** Every picture that the catalogue names comes along. */
async function copyPictures(client: string, snapshot: string) {
  const folder = join(client, pictureBase);
  await mkdir(folder, { recursive: true });
  for (const address of new Set(picturesOf(JSON.parse(snapshot)))) await cp(join(pictureCache, basename(address)), join(folder, basename(address)));
}

/** The addresses of all files of all pictures; words in texts that look like one do not count. */
function picturesOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return (key === 'src' || key === 'night') && value.startsWith(pictureBase) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => picturesOf(item));
  return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([name, item]) => picturesOf(item, name)) : [];
}
