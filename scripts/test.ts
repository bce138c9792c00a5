import { findBrowser } from './browser.ts';
import { ensureBuild, runNode } from './ensure-build.ts';
import { runProgram } from './program.ts';

/** Runs the tests on a fresh build: first those that need no browser, then, with a browser, those that do. `--long` runs what is too slow for every day. */
await runProgram(async ({ settings, log }) => {
  const long = process.argv.includes('--long');
  const environment = { ...process.env, ...(long && { LONG: '1' }) };
  const built = await ensureBuild(settings, log);
  if (built !== 0) return built;
  const plain = await runNode('node_modules/vitest/vitest.mjs', ['run', ...(long ? ['.long.test.ts'] : [])], environment);
  if (plain !== 0) return plain;
  if (!settings.meilisearch) log('skipped: no Meilisearch at MEILI_HOST');
  const browser = findBrowser();
  if (browser) {
    const port = process.env.TEST_PORT ?? '4387';
    return runNode('node_modules/@playwright/test/cli.js', ['test', '--project', long ? 'long' : 'quick'], { ...environment, TEST_PORT: port });
  }
  if (process.env.CI) {
    process.stderr.write('No browser was found, and CI needs one: set CHROMIUM_PATH to a Chromium, or run “npx playwright install chromium”.\n');
    return 1;
  }
  log('Browser tests skipped: no browser was found. Set CHROMIUM_PATH to a Chromium, or run “npx playwright install chromium”.');
  return 0;
});
