import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Changes the Vietnamese text of one product while `work` runs: all its five pages change, for its translations are out of date then. */
export async function withOneTextChanged<Answer>(contentDir: string, work: () => Promise<Answer>): Promise<Answer> {
  const slugs = (await readdir(join(contentDir, 'products'))).sort();
  const file = join(contentDir, 'products', slugs[Math.floor(slugs.length / 2)] ?? '', 'vi.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text}\nHàng được gói thêm một lớp giấy.\n`);
  try {
    return await work();
  } finally {
    await writeFile(file, text);
  }
}
