import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './scripts/browser.ts';

const port = Number(process.env.TEST_PORT ?? 4387);
/** What the site writes in these tests: a folder of their own, so that yesterday's inquiries count against nobody. The workers of the tests read its mails. */
process.env.E2E_VAR_DIR ??= mkdtempSync(join(tmpdir(), 'chophien-e2e-'));
const executablePath = process.env.CHROMIUM_PATH ? findBrowser() : undefined;

/** Tests that need a browser, on the site as it is served. `npm test` runs “quick”, `npm run test:long` runs “long”. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? 'line' : 'list',
  timeout: 60_000,
  use: { baseURL: `http://localhost:${port}`, launchOptions: { args: browserArgs, ...(executablePath && { executablePath }) } },
  projects: [
    { name: 'quick', testIgnore: '**/*.long.spec.ts' },
    { name: 'long', testMatch: '**/*.long.spec.ts', timeout: 600_000 },
  ],
  webServer: { command: `"${process.execPath}" scripts/serve.ts`, url: `http://localhost:${port}/api/health`, env: { PORT: String(port), HOST: 'localhost', VAR_DIR: process.env.E2E_VAR_DIR }, reuseExistingServer: false, gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 } },
});
