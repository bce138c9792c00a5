import type { Locale } from '#i18n/locales.ts';
import { type FaceFile, facesOf, type TextStyle } from './faces.ts';
import { type Glyph, type OpenFont, openFont } from './open-font.ts';

/** The type case of one picture: sets its texts as outlines. */
export interface OpenType {
  /** Width of a text in ems. */
  measure(text: string, style: TextStyle): number;
  /** The text as SVG paths, its baseline beginning at a point. */
  outline(text: string, style: TextStyle, at: { x: number; y: number; size: number; fill: string }): string;
  /** Characters that no face has; they come out as □. */
  missing: readonly string[];
}

/** Tracking of the display face, in ems; the same as on the pages. */
const tracking: Record<Locale, number> = { vi: -0.012, en: -0.012, zh: 0.01, ja: 0.02, ko: -0.015 };
/** What stands for a character that no face has. */
const box = '□';
const autoSpace = 0.125;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const letter = /[\p{Script=Latin}\p{Nd}]/u;

/** Opens the faces that some texts need. A character that the first face lacks is looked for in the next. */
export async function openType(texts: readonly (readonly [text: string, style: TextStyle])[]): Promise<OpenType> {
  const fonts = new Map<string, OpenFont>();
  const missing = new Set<string>();
  for (const [text, style] of texts)
    for (const character of new Set(`${text.normalize('NFC')}… ${box}`)) {
      const key = keyOf(style, character);
      if (fonts.has(key)) continue;
      const { font, isFound } = await findFont(character, style);
      fonts.set(key, font);
      if (!isFound && !isJoined(character)) missing.add(character);
    }
  const shown = (text: string) => Array.from(text.normalize('NFC'), (character) => (missing.has(character) ? box : character)).join('');
  const glyphs = (text: string, style: TextStyle) => shapeRuns(shown(text), style, (character) => fonts.get(keyOf(style, character)));
  return {
    missing: [...missing],
    measure: (text, style) => glyphs(text, style).reduce((sum, { advance }) => sum + advance, 0),
    outline: (text, style, { x, y, size, fill }) => {
      let pen = x;
      const paths = glyphs(text, style).map(({ path, advance, x: dx, y: dy, unitsPerEm }) => {
        const scale = size / unitsPerEm;
        const placed = path && `<path transform="translate(${round(pen + dx * size)} ${round(y - dy * size)})scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})" d="${path}"/>`;
        pen += advance * size;
        return placed;
      });
      return `<g fill="${fill}">${paths.join('')}</g>`;
    },
  };
}

/** Which file has a character, as found before. */
const homes = new Map<string, FaceFile>();
const mostHomes = 50_000;

/** The first face that has a character; the first of all for one that nobody has. */
async function findFont(character: string, style: TextStyle): Promise<{ font: OpenFont; isFound: boolean }> {
  const key = keyOf(style, character);
  const home = homes.get(key);
  if (home) return { font: await openFont(home), isFound: true };
  const codePoint = character.codePointAt(0) ?? 0;
  for (const file of filesFor(character, codePoint, style)) {
    const font = await openFont(file);
    if (!font.has(codePoint)) continue;
    if (homes.size >= mostHomes) homes.clear();
    homes.set(key, file);
    return { font, isFound: true };
  }
  const first = facesOf(style)[0]?.files[0];
  if (!first) throw new Error(`The style ${style.role} has no face; see faces.ts.`);
  return { font: await openFont(first), isFound: false };
}

function filesFor(character: string, codePoint: number, style: TextStyle): FaceFile[] {
  const willing = facesOf(style).filter(({ only }) => !only || only.test(character));
  return willing.flatMap(({ files }) => files.filter(({ ranges }) => !ranges || ranges.some(([from, to]) => codePoint >= from && codePoint <= to)));
}

/** Shapes a text run by run; a mark stays with the letter that carries it. */
function shapeRuns(text: string, style: TextStyle, fontOf: (character: string) => OpenFont | undefined): (Glyph & { unitsPerEm: number })[] {
  const runs: { font: OpenFont; text: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const font = isJoined(character) && last ? last.font : fontOf(character);
    if (!font) throw new Error(`No face was opened for “${character}” in ${style.role}; hand every text to openType first.`);
    if (last && font === last.font) last.text += character;
    else runs.push({ font, text: character });
  }
  const isDisplay = style.role === 'display';
  const features = isDisplay && style.locale === 'ja' ? ['palt'] : [];
  return runs.flatMap(({ font, text: run }, at) => {
    const shaped = font.shape(run, features).map((glyph) => ({ ...glyph, advance: glyph.advance + (isDisplay ? tracking[style.locale] : 0), unitsPerEm: font.unitsPerEm }));
    const last = shaped.at(-1);
    if (last) last.advance += spaceBetween(run, runs[at + 1]?.text ?? '');
    return shaped;
  });
}

/** A thin space between ideographs and Latin letters or figures (`text-autospace`). */
function spaceBetween(before: string, after: string): number {
  const [end = '', start = ''] = [[...before].at(-1), [...after][0]];
  return (ideograph.test(end) && letter.test(start)) || (letter.test(end) && ideograph.test(start)) ? autoSpace : 0;
}

/** Marks, joiners and variation selectors have no place of their own. */
function isJoined(character: string): boolean {
  return /^[\p{M}\p{Cf}]/u.test(character);
}

function keyOf({ role, locale }: TextStyle, character: string): string {
  return `${role} ${locale} ${character}`;
}

function round(value: number): string {
  return value.toFixed(2);
}
