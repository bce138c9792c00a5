import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** `light-dark()` would say each colour once, but a browser of 2023 that lacks it shows no colours at all; so the dark palette stands twice. */
const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');

function palette(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`);
  const body = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

test('the dark colours of the device and those chosen by hand are the same', () => {
  const device = palette(':root:not([data-scheme="light"])');
  expect(Object.keys(device).length).toBeGreaterThan(20);
  expect(palette(':root[data-scheme="dark"]')).toEqual(device);
});
