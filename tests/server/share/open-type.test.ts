import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { places } from '#domain/catalog/places.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { readCatalogue } from '#server/catalog/read-catalogue.ts';
import type { TextStyle } from '#server/share/faces.ts';
import { openType } from '#server/share/open-type.ts';

const roles: TextStyle['role'][] = ['display', 'italic', 'text'];

describe('every character has a glyph', () => {
  test.each(localeCodes)('in the names, venues and places of the catalogue in %s', async (locale) => {
    const { entries } = await readCatalogue(fileURLToPath(new URL('../../../content/', import.meta.url)), '2026-11-23');
    const texts = [...entries.products, ...entries.cooperatives, ...entries.fairs].flatMap(({ texts: all }) => {
      const { name, venue = '' } = (all[locale]?.fields ?? {}) as { name?: string; venue?: string };
      return name ? [name, venue] : [];
    });
    expect(texts.length).toBeGreaterThan(100);
    const named = Object.values(places).flatMap(({ names }) => Object.values(names));
    const wanted = [...texts, ...named].flatMap((text) => roles.map((role): [string, TextStyle] => [text, { role, locale }]));
    expect((await openType(wanted)).missing).toEqual([]);
  });

  test.each([
    ['a rare Han character', '𠮷龘'],
    ['old Hangul syllables', '뷁똠'],
    ['Cyrillic', 'Чай'],
    ['Central European letters', 'Łódź Őś'],
  ])('%s, in whatever face has it', async (_, text) => {
    const { missing } = await openType(localeCodes.map((locale) => [text, { role: 'display', locale }]));
    expect(missing).toEqual([]);
  });

  test('one that no face has becomes a box, and is named', async () => {
    const style: TextStyle = { role: 'display', locale: 'vi' };
    const type = await openType([['a\u{1F9FF}', style]]);
    expect(type.missing).toEqual(['\u{1F9FF}']);
    expect(type.outline('\u{1F9FF}', style, { x: 0, y: 0, size: 10, fill: '#000' })).toMatch(/ d="M/);
  });
});

test('Han characters are drawn as the reader’s country draws them', async () => {
  const shape = async (locale: Locale) => {
    const style: TextStyle = { role: 'display', locale };
    return (await openType([['直', style]])).outline('直', style, { x: 0, y: 0, size: 10, fill: '#000' });
  };
  expect(await shape('ja')).not.toBe(await shape('zh'));
});

test('Marks of Vietnamese letters take no room of their own, composed or not', async () => {
  const style: TextStyle = { role: 'display', locale: 'vi' };
  const type = await openType([
    ['Lễ', style],
    ['Lễ'.normalize('NFD'), style],
  ]);
  expect(type.measure('Lễ'.normalize('NFD'), style)).toBeCloseTo(type.measure('Lễ', style), 2);
});
