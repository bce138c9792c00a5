import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './scripts/browser.ts';

const port = Number(process.env.TEST_PORT ?? 4387);
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
  webServer: { command: `"${process.execPath}" scripts/serve.ts`, url: `http://localhost:${port}/api/health`, env: { PORT: String(port), HOST: 'localhost' }, reuseExistingServer: false, gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 } },
});
