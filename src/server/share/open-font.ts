import { readFile } from 'node:fs/promises';
import type { FaceFile } from './faces.ts';

/** A glyph of a shaped run, in ems. */
export interface Glyph {
  /** Outline in font units, with y upwards; empty for a space. */
  path: string;
  advance: number;
  x: number;
  y: number;
}

export interface OpenFont {
  /** Font units in an em. */
  unitsPerEm: number;
  has(codePoint: number): boolean;
  shape(text: string, features: readonly string[]): Glyph[];
}

/** Most files that stay open: a slice takes some 200 KB, and the names of a language live in a few dozen. */
const most = 72;
const opened = new Map<string, Promise<OpenFont>>();

/** Opens a font file, once for as long as it is in use. The shaper itself is loaded at the first picture, not at the start of the server. */
export function openFont(file: FaceFile): Promise<OpenFont> {
  const key = `${file.path} ${file.weight ?? ''}`;
  const font = opened.get(key) ?? open(file);
  opened.delete(key);
  opened.set(key, font);
  const [oldest] = opened.keys();
  if (opened.size > most && oldest) opened.delete(oldest);
  font.catch(() => opened.delete(key));
  return font;
}

async function open({ path, weight }: FaceFile): Promise<OpenFont> {
  const [{ Blob, Buffer, Face, Feature, Font, shape, Variation }, { default: woff2 }] = await Promise.all([import('harfbuzzjs'), import('wawoff2')]);
  const face = new Face(new Blob(await woff2.decompress(await readFile(path))));
  const font = new Font(face);
  if (weight) font.setVariations([new Variation('wght', weight)]);
  const outlines = new Map<number, string>();
  const outline = (glyph: number) => {
    const known = outlines.get(glyph) ?? font.glyphToPath(glyph).replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
    outlines.set(glyph, known);
    return known;
  };
  return {
    unitsPerEm: face.upem,
    has: (codePoint) => font.nominalGlyph(codePoint) !== undefined,
    shape: (text, features) => {
      const buffer = new Buffer();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      shape(
        font,
        buffer,
        features.map((tag) => new Feature(tag, 1)),
      );
      const positions = buffer.getGlyphPositions();
      return buffer.getGlyphInfos().flatMap(({ codepoint: glyph }, at) => {
        const position = positions[at];
        return position ? [{ path: outline(glyph), advance: position.xAdvance / face.upem, x: position.xOffset / face.upem, y: position.yOffset / face.upem }] : [];
      });
    },
  };
}
