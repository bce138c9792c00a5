import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyQuery } from '#domain/search/search-query.ts';
import { openEmbedded } from '#server/search/open-embedded.ts';
import { openSampleEngine } from '../../fixtures/embedded-engine.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

const today = '2026-11-23';

test('Without an index the engine opens, holds nothing and rejects a search with a sentence', async () => {
  const engine = openEmbedded(join(await tempFolder(), 'search.sqlite'));
  expect(await engine.documents()).toBe(0);
  await expect(engine.search(emptyQuery('en'), today)).rejects.toThrow('is missing; run npm run build.');
  await engine.close();
});

test('A file that is no index rejects every search and ends nothing else', async () => {
  const path = join(await tempFolder(), 'search.sqlite');
  writeFileSync(path, 'no database');
  const engine = openEmbedded(path);
  await expect(engine.search(emptyQuery('en'), today)).rejects.toThrow();
  await expect(engine.search(emptyQuery('en'), today)).rejects.toThrow();
});

test('Searches under way are rejected when the engine is closed, and none after', async () => {
  const { engine } = await openSampleEngine();
  const under = engine.search(emptyQuery('en'), today);
  const settled = Promise.allSettled([under]);
  await engine.close();
  expect(['fulfilled', 'rejected']).toContain((await settled)[0].status);
  await expect(engine.search(emptyQuery('en'), today)).rejects.toThrow('has ended');
});
