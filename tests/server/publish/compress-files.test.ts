import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressFiles } from '#server/publish/compress-files.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

const long = 'Chợ phiên Kỳ Lừa. '.repeat(100);

async function compressed(files: Record<string, string>) {
  const folder = await tempFolder();
  await mkdir(join(folder, 'vi/_astro'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const count = await compressFiles(folder);
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((item) => item.isFile()).map((item) => item.name);
  return { folder, count, made: names.filter((name) => /\.(?:br|gz)$/.test(name)).sort() };
}

describe('compression', () => {
  test('puts both versions beside pages, styles, scripts and drawings, in every folder', async () => {
    const { count, made } = await compressed({ 'index.html': long, 'vi/_astro/a.css': long, 'vi/_astro/a.js': long, 'a.svg': long });
    expect([count, made]).toEqual([4, ['a.css.br', 'a.css.gz', 'a.js.br', 'a.js.gz', 'a.svg.br', 'a.svg.gz', 'index.html.br', 'index.html.gz']]);
  });

  test('leaves photographs and fonts alone, and what is small', async () => {
    expect(await compressed({ 'a.jpg': long, 'a.woff2': long, 'a.avif': long, 'small.html': 'Chợ' })).toMatchObject({ count: 0, made: [] });
  });

  test('gives the same bytes back, and fewer on the way', async () => {
    const { folder } = await compressed({ 'index.html': long });
    const [br, gz] = await Promise.all(['br', 'gz'].map((ending) => readFile(join(folder, `index.html.${ending}`))));
    expect([brotliDecompressSync(br ?? '').toString(), gunzipSync(gz ?? '').toString()]).toEqual([long, long]);
    expect(Math.max(br?.length ?? 0, gz?.length ?? 0)).toBeLessThan(long.length / 4);
  });
});
