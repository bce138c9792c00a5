import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { readSettings } from '../settings.ts';
import { loadContent } from './load-content.ts';
import { readStore } from './read-store.ts';

/** The catalogue as it stands in content/ at this moment, for the development server. */
export async function refreshContent(): Promise<Catalogue> {
  const { contentDir, cacheDir, now } = readSettings();
  const { errors, storePath } = await loadContent({ contentDir, cacheDir, today: vietnamDate(now()), fileClock: performance.timeOrigin + performance.now() });
  for (const { file, line, message, fix } of errors) process.stderr.write(`content/${file}:${line} ${message} ${fix}\n`);
  return readStore(storePath);
}
