import { defineConfig } from 'vitest/config';

/** What needs no browser. Browser tests are Playwright's (playwright.config.ts); what is slow is named *.long.test.ts. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: process.env.LONG === '1' ? [] : ['tests/**/*.long.test.ts'],
    env: { CHOPHIEN_NOW: '2026-11-23T09:00:00+07:00' },
    // Builds share Astro's cache: one at a time.
    fileParallelism: process.env.LONG !== '1',
    // One a core; left to itself, one core would stand idle, and two cores are all that many machines have.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 180_000,
  },
});
