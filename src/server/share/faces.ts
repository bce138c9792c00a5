import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '#i18n/locales.ts';

/** How a text is set. */
export interface TextStyle {
  role: 'display' | 'italic' | 'text';
  locale: Locale;
}

/** One file of a face: whole, or the slice of a large face that holds some ranges of characters. */
export interface FaceFile {
  path: string;
  /** Weight of a variable face. */
  weight?: number;
  /** Without ranges the file itself is asked. */
  ranges?: readonly (readonly [number, number])[];
}

/** Files of a face that serve a part of the characters, in the order in which they are asked. */
interface Face {
  files: readonly FaceFile[];
  /** Characters that the face may serve, where another face does the rest better. */
  only?: RegExp;
}

/** Letters and figures of a Latin face; signs such as “ ” … — stay full-width in East Asian text, as on the pages. */
const lettersOnly = /[\p{Script=Latin}\p{M}0-9 !&'()*+,./:;<=>?@%#$_-]/u;
const fontFolder = fileURLToPath(new URL('../../styles/fonts/', import.meta.url));
const own = (name: string, style: string): Face => ({ files: ['latin', 'vietnamese'].map((part) => ({ path: join(fontFolder, `${name}-${part}-${style}.woff2`) })) });
const sliced = { sc: 'noto-serif-sc', jp: 'noto-serif-jp', kr: 'noto-serif-kr' } as const;
/** Han characters are drawn as the reader's country draws them; what its face lacks, the next one has. */
const order: Record<Locale, readonly (keyof typeof sliced)[]> = { vi: ['sc', 'jp', 'kr'], en: ['sc', 'jp', 'kr'], zh: ['sc', 'jp', 'kr'], ja: ['jp', 'sc', 'kr'], ko: ['kr', 'jp', 'sc'] };
const weights: Record<TextStyle['role'], number> = { display: 700, italic: 600, text: 560 };

const stacks = new Map<string, readonly Face[]>();

/** The faces of a style, first choice first. Nothing of it depends on what the machine has installed. */
export function facesOf({ role, locale }: TextStyle): readonly Face[] {
  const key = `${role} ${locale}`;
  const known = stacks.get(key) ?? buildStack(role, locale);
  stacks.set(key, known);
  return known;
}

function buildStack(role: TextStyle['role'], locale: Locale): readonly Face[] {
  const latin = { display: [own('piazzolla', '640')], italic: [own('piazzolla', '500-italic'), own('piazzolla', '640')], text: [own('be-vietnam-pro', '400')] }[role];
  const eastAsian = order[locale].map((id) => slices(sliced[id], weights[role]));
  // Letters of other languages, Cyrillic and Greek: in nobody's name so far, but a name may hold them.
  const rest = slices('piazzolla', 640);
  const isSpaced = locale === 'vi' || locale === 'en' || role === 'italic';
  return isSpaced ? [...latin, rest, ...eastAsian] : [...latin.map((face) => ({ ...face, only: lettersOnly })), ...eastAsian, ...latin, rest];
}

/** The slices of a large face, with the ranges that its package names. */
function slices(name: string, weight: number): Face {
  const index = createRequire(import.meta.url).resolve(`@fontsource-variable/${name}/unicode.json`);
  const ranges = JSON.parse(readFileSync(index, 'utf8')) as Record<string, string>;
  return { files: Object.entries(ranges).map(([subset, text]) => ({ path: join(dirname(index), 'files', `${name}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`), weight, ranges: readRanges(text) })) };
}

function readRanges(text: string): [number, number][] {
  return text.split(',').map((range) => {
    const [from = 0, to = from] = range
      .replace(/^U\+/i, '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return [from, to];
  });
}
