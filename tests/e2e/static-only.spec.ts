import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import sirv from 'sirv';
import { client } from '../fixtures/built-site.ts';
import { templatePaths } from '../fixtures/templates.ts';

let server: Server;
let origin: string;

test.beforeAll(async () => {
  const files = sirv(client);
  server = createServer((request, response) => files(request, response, () => void response.writeHead(404).end()));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

for (const javaScriptEnabled of [true, false])
  test(`behind a plain file server, the app killed, every page is there (JavaScript ${javaScriptEnabled ? 'on' : 'off'})`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const failed: string[] = [];
    page.on('response', (response) => response.status() >= 400 && failed.push(`${response.status()} ${response.url()}`));
    for (const [name, path] of Object.entries(templatePaths('zh'))) {
      if (name === 'not found') continue;
      await page.goto(`${origin}${path}`);
      await expect(page.locator('h1'), name).toBeVisible();
    }
    await page.goto(origin);
    await page.getByRole('link', { name: '日本語' }).click();
    await expect(page).toHaveURL(`${origin}/ja/`);
    expect(failed).toEqual([]);
    await context.close();
  });
