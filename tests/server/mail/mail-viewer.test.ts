import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { openMailViewer } from '#server/mail/mail-viewer.ts';
import { openTestService } from '../../fixtures/inquiry/open-test-service.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

/** Asks under a name that the test chooses, as a page of another site would that points its own name here. */
function askAs(host: string, address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('Mails that became files can be read in a browser on this machine, and nowhere else', async () => {
  const varDir = await tempFolder();
  const viewer = await openMailViewer(varDir, 0);
  onTestFinished(() => viewer.close());
  const page = async (path: string) => (await fetch(new URL(path, viewer.address))).text();
  expect(await page('/')).toContain('No mail has been written');
  const { submitOsaka, sendMails } = await openTestService({ varDir });
  await submitOsaka({ 'buyer.company': '<script>alert(1)</script>' });
  await sendMails();
  const list = await page('/');
  expect([...list.matchAll(/href="\/[\w.-]+\.eml"/g)]).toHaveLength(4);
  expect(list).not.toContain('<script');
  const [, name = ''] = /href="\/([\w.-]+\.eml)"/.exec(list) ?? [];
  expect(await page(`/${name}`)).toMatch(/Message-ID[\s\S]*<iframe[\s\S]*\?t=/);
  const html = await fetch(new URL(`/${name}/html`, viewer.address));
  expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await html.text()).not.toContain('<script');
  for (const path of ['/../../etc/passwd', '/%2e%2e/database', '/x.eml', '/..eml/html']) expect((await fetch(new URL(path, viewer.address))).status).toBe(404);
  expect(await askAs('evil.example', viewer.address)).toBe(404);
});
