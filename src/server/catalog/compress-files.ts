import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const compressible = new Set(['.html', '.css', '.js', '.mjs', '.svg', '.xml', '.json', '.ics', '.txt', '.webmanifest']);
/** Smaller files travel in one packet either way. */
const smallest = 256;
const atOnce = 8;

/** Puts a brotli and a gzip version beside every file that gains by it. What keeps its name for ever is pressed hardest. */
export async function compressFiles(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((item) => item.isFile() && compressible.has(extname(item.name))).map((item) => join(item.parentPath, item.name));
  let done = 0;
  const work = async () => {
    for (let path = files.pop(); path; path = files.pop()) if (await compress(path)) done += 1;
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return done;
}

async function compress(path: string): Promise<boolean> {
  const bytes = await readFile(path);
  if (bytes.length < smallest) return false;
  const lasting = /\/(?:_astro|pictures)\//.test(path);
  const [br, gz] = await Promise.all([brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: lasting ? 11 : 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }), zip(bytes, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  return true;
}
