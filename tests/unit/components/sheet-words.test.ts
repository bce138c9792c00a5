import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { qrPath } from '#components/sheet/qr-path.ts';
import { sheetWords } from '#components/sheet/sheet-words.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { plainCertificate } from '../../fixtures/facts.ts';
import { sheet } from '../../fixtures/sheets.ts';

const linesOf = (locale: Locale, changes: Parameters<typeof sheet>[0] = {}) => sheetWords(sheet({ languages: [...localeCodes], ...changes }, locale)).blocks.flatMap(({ lines }) => lines);

describe.each(localeCodes)('the words of a sheet in %s', (locale) => {
  const t = translator(locale);

  test('have a line for allergens whether they are declared, declared as none, not stated, or the thing is no food', () => {
    const allergens = (facts: object) => linesOf(locale, { facts }).find(({ label }) => label === t('alg.title'))?.value ?? '';
    const declared = allergens({ allergens: { declared: '2026-09-01', contains: ['egg'], mayContain: ['soy'] } });
    expect(declared).toContain(t('allergen.egg'));
    expect(declared).toContain(t('allergen.soy'));
    expect(allergens({})).toBe(t('sheet.allergens_not_stated'));
    expect(allergens({ form: 'craft', ocop: { group: 'craft', subgroup: 'household' } })).toBe(t('sheet.allergens_not_food'));
    expect(new Set([declared, allergens({}), allergens({ allergens: { declared: '2026-09-01' } })]).size).toBe(3);
  });

  test('say “not stated” for weights and measures that nobody gave, and leave no variable open', () => {
    const lines = linesOf(locale);
    expect(lines.filter(({ value }) => value === t('prod.none')).map(({ label }) => label)).toEqual(expect.arrayContaining([t('prod.carton'), t('sheet.carton_size'), t('prod.pallet'), t('prod.shelf_life')]));
    expect(lines.filter(({ label, value }) => /[{}]|undefined|NaN/.test(label + value))).toEqual([]);
  });

  test('keep the zeros of an HS code and say that it is not confirmed', () => {
    expect(linesOf(locale).find(({ label }) => label === t('prod.hs'))?.value).toBe(t('ui.noted', { text: '0909.61', note: t('prod.hs_unconfirmed') }));
  });
});

test('A withdrawn OCOP certificate shows no end and no lapse', () => {
  const [paper] = sheetWords(sheet({ facts: { ocop: { group: 'food', subgroup: 'spice', certificate: { ...plainCertificate, state: 'withdrawn' } } } })).papers.rows;
  expect(paper).toMatchObject({ ends: translator('en')('ocop.withdrawn'), isLapsed: false });
  expect(paper?.until).toBeUndefined();
});

test('The reader’s own market comes first, and what is open is said per state', () => {
  const [market] = sheetWords(sheet({}, 'zh')).access.markets;
  expect(market).toMatchObject({ name: 'Trung Quốc', lang: 'vi', held: 0 });
  expect(market?.groups.map(({ state, items }) => [state, items.length])).toEqual([['not-confirmed', 2]]);
});

test('A name of 300 characters and 40 certificates stay whole', () => {
  const certificates = Array.from({ length: 40 }, (_, at) => ({ id: `c-${at}`, type: 'haccp' as const, number: String(at), issuer: 'QUACERT', issued: '2026-01-01' }));
  const words = sheetWords(sheet({ facts: { certificates }, text: { name: '名'.repeat(300) } }));
  expect([words.name.length, words.papers.rows.length]).toEqual([300, 40]);
});

test('The QR path draws a code that a camera reads', () => {
  const text = 'https://chophien.example/q/NB2KJ2WJ?l=ja';
  const { size, path } = qrPath(text);
  const scale = 6;
  const image = { width: size * scale, height: size * scale, data: new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255) };
  for (const [, startX = '', startY = '', strokes = ''] of path.matchAll(/M(\d+) (\d+)\.5([^M]*)/g)) {
    let x = Number(startX);
    for (const [, move, length] of strokes.matchAll(/(?:m(\d+) 0)?h(\d+)/g)) {
      x += Number(move ?? 0);
      for (let px = x * scale; px < (x + Number(length)) * scale; px += 1) for (let py = Number(startY) * scale; py < (Number(startY) + 1) * scale; py += 1) image.data.fill(0, (py * image.width + px) * 4, (py * image.width + px) * 4 + 3);
      x += Number(length);
    }
  }
  expect(decodeQR(image)).toBe(text);
});
