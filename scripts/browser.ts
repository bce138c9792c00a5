import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The Chromium at CHROMIUM_PATH, else Playwright's own; undefined where there is neither. */
export function findBrowser(): string | undefined {
  const path = process.env.CHROMIUM_PATH || chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** A browser for tests and measurements makes no requests of its own. */
export const browserArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
