import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copySite } from '../fixtures/other-site.ts';
import { root, startServer } from '../fixtures/running-server.ts';

it('takes up a new build without a restart, and no visitor meets half a site meanwhile', { timeout: 400_000 }, async () => {
  const site = copySite(['dried-star-anise-special']);
  expect(site.run('build.ts')).toMatchObject({ status: 0, output: expect.any(String) });
  const server = await startServer({ CONTENT_DIR: site.contentDir, DIST_DIR: site.distDir });
  const digest = async () => (JSON.parse((await server.ask('/api/health')).body.toString('utf8')) as { catalogue: { digest: string } }).catalogue.digest;
  const before = await digest();

  const source = join(site.contentDir, 'products', 'dried-star-anise-special', 'vi.md');
  writeFileSync(source, readFileSync(source, 'utf8').replace(/^name: .*$/m, 'name: Hoa hồi khô hạng nhất'));
  const build = spawn(process.execPath, ['scripts/build.ts'], { cwd: root, env: { ...process.env, CONTENT_DIR: site.contentDir, DIST_DIR: site.distDir } });
  const built = new Promise<number | null>((resolve) => build.on('exit', resolve));
  let building = true;
  built.then(() =>
    setTimeout(() => {
      building = false;
    }, 4000),
  );
  const bad: number[] = [];
  while (building) {
    const answers = await Promise.all(['/vi/products/dried-star-anise-special/', '/vi/', '/ko/products/'].map((path) => server.ask(path, { 'accept-encoding': 'br' })));
    for (const { status, body, headers } of answers) if (status !== 200 || body.length !== Number(headers['content-length'])) bad.push(status);
  }
  expect(await built).toBe(0);
  expect(bad).toEqual([]);
  expect(await digest()).not.toBe(before);
  expect((await server.ask('/vi/products/dried-star-anise-special/')).body.toString('utf8')).toContain('Hoa hồi khô hạng nhất');
  expect(await server.stop()).toBe(0);
  site.remove();
});
