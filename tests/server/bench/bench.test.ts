import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { flatPages } from '../../../scripts/bench/flat-pages.ts';
import { withOneTextChanged } from '../../../scripts/bench/one-change.ts';
import { readBenchOptions } from '../../../scripts/bench/options.ts';
import { growth, memory } from '../../../scripts/bench/report.ts';
import { runMeasured } from '../../../scripts/bench/run-measured.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

const mebibyte = 1024 ** 2;

describe('a measured program', () => {
  test.runIf(process.platform === 'linux')('is charged with the memory of what it starts', async () => {
    const hungry = `const held = Buffer.alloc(${200 * mebibyte}, 1); setTimeout(() => held.length, 600);`;
    const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(hungry)}])`;
    const { peak = 0, ms } = await runMeasured(process.execPath, ['-e', `const { spawn } = require('node:child_process'); spawn(process.execPath, ['-e', ${JSON.stringify(parent)}]);`], process.cwd(), process.env);
    expect(peak).toBeGreaterThan(200 * mebibyte);
    expect(ms).toBeGreaterThan(600);
  });

  test('that fails is reported with the end of what it said', async () => {
    await expect(runMeasured(process.execPath, ['-e', "console.error('no disk'); process.exit(3)"], process.cwd(), process.env)).rejects.toThrow(/ended with 3:\nno disk/);
  });
});

test('Growth is one when time grows as the work does', () => {
  expect(growth({ size: 2000, ms: 10_000 }, { size: 17_000, ms: 85_000 })).toBeCloseTo(1);
  expect(growth({ size: 2000, ms: 10_000 }, { size: 4000, ms: 40_000 })).toBeCloseTo(2);
});

test('Memory that was not measured is said so', () => {
  expect(memory(undefined)).toContain('not measured');
  expect(memory(1.5 * 1024 ** 3)).toBe('peak 1.50 GiB');
});

describe('one change', () => {
  test('stands while the work runs and is taken back, also when the work fails', async () => {
    const folder = await tempFolder();
    const file = join(folder, 'products', 'a', 'vi.md');
    mkdirSync(join(folder, 'products', 'a'), { recursive: true });
    writeFileSync(file, 'text\n');
    const seen = withOneTextChanged(folder, async () => {
      expect(readFileSync(file, 'utf8')).not.toBe('text\n');
      throw new Error('broken');
    });
    await expect(seen).rejects.toThrow('broken');
    expect(readFileSync(file, 'utf8')).toBe('text\n');
  });
});

test('Pages for other generators carry text, facts, tables and related goods in five languages', async () => {
  const pages = await flatPages('content');
  const page = pages.find(({ slug, locale }) => slug === 'dried-star-anise-special' && locale === 'ja');
  expect(page).toMatchObject({ title: '乾燥八角（スターアニス）特級', access: expect.arrayContaining([{ market: 'korea', id: 'residue-test', state: 'held' }]) });
  expect(page?.specs.length).toBeGreaterThan(3);
  expect(page?.related.length).toBeGreaterThan(0);
  expect(page?.body).toContain('## 収穫と乾燥');
});

describe('options', () => {
  test('are sizes, small before large', () => {
    expect(readBenchOptions(['--sizes', '8500,2000', '--compare', '0'])).toEqual({ sizes: [2000, 8500], compare: 0 });
  });

  test('that are wrong end the program with exit code 2 and a sentence', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/bench-build.ts', '--sizes', '2000;8500'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('--sizes is “2000;8500”');
    expect(stderr).toContain('Usage: npm run bench:build');
  });
});
