import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSiteServer } from '#server/http/site-server.ts';
import { readSettings } from '#server/settings.ts';
import { placeSmallBuild } from '../fixtures/small-build.ts';
import { tempFolder } from '../fixtures/temp-folder.ts';

const pages = 66_000;

test('A build of 200,000 files is open at once: nothing is read ahead', { timeout: 300_000 }, async () => {
  const place = await tempFolder();
  const dist = join(place, 'dist');
  const client = join(placeSmallBuild(dist, { 'index.html': '<html></html>' }), 'client');
  for (let at = 0; at < pages; at += 1) {
    const folder = join(client, 'vi', 'products', `p${at}`);
    mkdirSync(folder, { recursive: true });
    for (const ending of ['', '.br', '.gz']) writeFileSync(join(folder, `index.html${ending}`), 'x');
  }
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const { close } = await createSiteServer(dist, readSettings({}));
  const [seconds, megabytes] = [(performance.now() - started) / 1000, (process.memoryUsage().rss - before) / 1e6];
  onTestFinished(() => close().catch(() => undefined));
  process.stdout.write(`Opened ${pages * 3} files in ${seconds.toFixed(3)} s with ${megabytes.toFixed(1)} MB.\n`);
  expect(seconds).toBeLessThan(0.5);
  expect(megabytes).toBeLessThan(30);
});
