import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '#server/settings.ts';
import { root } from '../../fixtures/running-server.ts';

const file = join(root, 'scripts', 'deploy', 'compose.yaml');
const { services } = parse(readFileSync(file, 'utf8'), { merge: true }) as { services: Record<string, { image: string; environment: Record<string, string>; ports?: string[] }> };
const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0;

describe('the compose file', () => {
  test('pins every image to a release', () => {
    for (const { image } of Object.values(services)) expect(image).toMatch(/:v?\d+\.\d+\.\d+(?:-|$)/);
  });

  test('gives the site a key for searching only, and opens no port of Meilisearch', () => {
    expect(Object.keys(services.site?.environment ?? {})).toEqual(['HOST', 'PORT', 'SITE_URL', 'TRUSTED_FRONTS', 'MEILI_HOST', 'MEILI_API_KEY']);
    expect(services.meilisearch?.ports).toBeUndefined();
  });

  test('sets what the settings take', () => {
    const { HOST, PORT, MEILI_HOST, TRUSTED_FRONTS } = services.site?.environment ?? {};
    const { meilisearch, isFront } = readSettings({ HOST, PORT, MEILI_HOST, MEILI_API_KEY: '', TRUSTED_FRONTS });
    expect(meilisearch).toEqual({ host: 'http://meilisearch:7700', prefix: 'chophien' });
    expect(['172.18.0.1', '192.168.16.1', '127.0.0.1', '203.0.113.9'].map(isFront), 'gateways of Docker’s networks speak for the front').toEqual([true, true, true, false]);
  });

  test.skipIf(!hasCompose)('is one that docker compose takes (skipped: no docker compose)', () => {
    const { status, stderr } = spawnSync('docker', ['compose', '-f', file, 'config', '--quiet'], { encoding: 'utf8', env: { ...process.env, MEILI_MASTER_KEY: '0123456789abcdef' } });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
