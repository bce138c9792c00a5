import { type FittedText, fitText, type TextBox } from '#domain/share/fit-text.ts';
import type { Frame } from '#domain/share/frame-of.ts';
import { type ShareCard, shareSize } from '#domain/share/share-card.ts';
import { type Locale, sourceLocale } from '#i18n/locales.ts';
import { remember } from '#lib/remember.ts';
import type { Area } from './drawing.ts';
import type { TextStyle } from './faces.ts';
import { type OpenType, openType } from './open-type.ts';
import { drawHem, drawMark, drawStar, drawThreads, hem, ink } from './ornaments.ts';

/** Where the cloth begins beside a plate, where it begins under a landscape, and the edges of the column of text. */
const horizon: Record<Frame, number> = { stall: 462, pane: 462, land: 316 };
/** Where the picture lies. The cloth of a plate begins at 204 of its 300 units, which is the horizon. */
export const area: Record<Frame, Area> = {
  stall: { x: 500, y: 105, width: 700, height: 525 },
  pane: { x: 560, y: 0, width: 640, height: hem.y },
  land: { x: 0, y: 0, width: shareSize.width, height: horizon.land },
};
const margin = 64;
const column = { stall: 480, pane: 452, land: shareSize.width - 2 * margin } as const;
const sealSize = 21;
const wordmark = 'Chợ Phiên';
const ocopWord = 'OCOP';
/** Marks stand high on Vietnamese letters and ideographs fill their square: each script has its own leading. */
const leading: Record<Locale, number> = { vi: 1.2, en: 1.14, zh: 1.26, ko: 1.26, ja: 1.3 };

/** Sets the texts of a card over its picture; everything is an outline or a shape, so nothing depends on fonts of the machine. */
export async function layOutCard(card: ShareCard, frame: Frame): Promise<string> {
  const { locale } = card;
  const text: TextStyle = { role: 'text', locale };
  const brand: TextStyle = { role: 'display', locale: sourceLocale };
  const name: TextStyle = { role: 'display', locale: card.nameLang };
  const italic: TextStyle = { role: 'italic', locale: sourceLocale };
  const wanted: [string, TextStyle][] = [[card.name, name], [wordmark, brand], [ocopWord, brand], ...[...card.lines, card.lines.join(' · '), card.notice ?? '', card.ocop?.words ?? ''].map((line): [string, TextStyle] => [line, text])];
  if (card.original) wanted.push([card.original, italic]);
  const type = await openType(wanted);
  const write = new Writer(type);
  const isLand = frame === 'land';
  const onCloth = isLand ? { name: ink.onCloth, soft: ink.onCloth2 } : { name: ink.key, soft: ink.soft };
  const width = column[frame];

  if (isLand) {
    const brandWidth = type.measure(wordmark, brand) * 30 + 52;
    const bottom = hem.y - 34;
    // Under a long name and its original there is room for one line only.
    const lines = (card.original ? [card.lines.join(' · ')] : card.lines).map((line) => write.fit(line, text, { width: width - brandWidth - 48, height: 40, sizes: [26, 24, 22, 20], maxLines: 1, leading: 1.4 }));
    const original = card.original ? write.fit(card.original, italic, { width: card.ocop ? width - 300 : width, height: 80, sizes: [31, 28, 25, 22], maxLines: 1, leading: 1.3 }) : undefined;
    const foot = lines.length * 38;
    const head = bottom - foot - (original ? original.size * 1.5 : 0) - (horizon.land + 26);
    const title = write.fit(card.name, name, { width, height: head, sizes: [76, 72, 66, 60, 54, 48, 43, 38, 34, 30], maxLines: 3, leading: leading[card.nameLang] });
    let y = write.block(title, name, margin, horizon.land + 30, onCloth.name, leading[card.nameLang]);
    if (original) y = write.block(original, italic, margin, y + 8, onCloth.soft, 1.3);
    lines.forEach((line, at) => {
      write.line(line.lines[0] ?? '', text, margin, bottom - (lines.length - 1 - at) * 38, line.size, at === 0 ? ink.onCloth : ink.onCloth2);
    });
    if (card.ocop) write.seal(card.ocop, shareSize.width - margin - write.sealWidth(card.ocop, text, brand, ocopWord), bottom - 92, text, brand, ocopWord);
    write.brand(shareSize.width - margin - brandWidth, bottom, ink.onCloth, ink.turmeric, brand, wordmark);
  } else {
    write.brand(margin, 86, ink.cloth, ink.turmeric, brand, wordmark);
    const original = card.original ? write.fit(card.original, italic, { width, height: 80, sizes: [32, 29, 26], maxLines: 2, leading: 1.3 }) : undefined;
    const sealHeight = card.ocop ? 62 : 0;
    const top = 134;
    const room = horizon[frame] - 22 - top - sealHeight - (original ? original.lines.length * original.size * 1.3 + 8 : 0);
    const title = write.fit(card.name, name, { width, height: room, sizes: [78, 72, 66, 60, 54, 48, 43, 38, 34, 30], maxLines: 3, leading: leading[card.nameLang] });
    let y = write.block(title, name, margin, top, onCloth.name, leading[card.nameLang]);
    if (original) y = write.block(original, italic, margin, y + 8, onCloth.soft, 1.3);
    if (card.ocop) write.seal(card.ocop, margin, y + 20, text, brand, ocopWord);
    write.stack(card.lines, text, margin, { top: horizon[frame], bottom: hem.y });
  }
  if (card.notice) write.notice(card.notice, text);
  const clothWidth = isLand ? shareSize.width : area[frame].x;
  return `<path fill="${ink.cloth}" d="M0 ${horizon[frame]}H${clothWidth}V${shareSize.height}H0Z"/>${drawThreads(clothWidth, horizon[frame], hem.y)}${drawHem()}${write.parts.join('')}`;
}

/** A full-width bracket keeps its ink in the right half of its square: at the start of a line it hangs out, so that the edge is straight. */
function hangOf(line: string, { locale }: TextStyle): number {
  return locale === 'zh' && /^[（「『【《〈〔“‘]/u.test(line) ? 0.44 : 0;
}

/** Collects the shapes of one picture. */
class Writer {
  readonly parts: string[] = [];
  readonly #type: OpenType;
  constructor(type: OpenType) {
    this.#type = type;
  }
  fit(text: string, style: TextStyle, box: TextBox): FittedText {
    return fitText(
      text,
      style.locale,
      box,
      remember((piece: string) => this.#type.measure(piece, style)),
    );
  }
  line(text: string, style: TextStyle, x: number, y: number, size: number, fill: string): void {
    this.parts.push(this.#type.outline(text, style, { x, y, size, fill }));
  }
  /** Lines from a top edge down; answers where they end. */
  block({ lines, size }: FittedText, style: TextStyle, x: number, top: number, fill: string, lead: number): number {
    lines.forEach((line, at) => {
      this.line(line, style, x - hangOf(line, style) * size, top + size * (0.5 * lead + 0.34) + at * size * lead, size, fill);
    });
    return top + lines.length * size * lead;
  }
  /** The lines on the cloth, centred between two edges: the first in full, the others quieter. */
  stack(lines: readonly string[], style: TextStyle, x: number, { top, bottom }: { top: number; bottom: number }): void {
    const width = column.stall + 24;
    const fitted = lines.map((line, at) => {
      const whole = this.fit(line, style, { width, height: 40, sizes: at === 0 ? [26, 24, 22, 20] : [23, 21, 19], maxLines: 1, leading: 1.3 });
      return whole.isShortened ? this.fit(line, style, { width, height: 60, sizes: [21, 19], maxLines: 2, leading: 1.3 }) : whole;
    });
    const flat = fitted.flatMap(({ lines: set, size }, at) => set.map((line) => ({ line, size, fill: at === 0 ? ink.onCloth : ink.onCloth2 })));
    const height = flat.reduce((sum, { size }) => sum + size * 1.36, 0);
    let y = (top + bottom - height) / 2 + 2;
    for (const { line, size, fill } of flat) {
      this.line(line, style, x, y + size, size, fill);
      y += size * 1.36;
    }
  }
  brand(x: number, y: number, fill: string, slits: string, style: TextStyle, word: string): void {
    this.parts.push(drawMark(x, y - 31, 40, fill, slits));
    this.line(word, style, x + 52, y, 30, fill);
  }
  sealWidth({ words }: { words: string }, text: TextStyle, display: TextStyle, word: string): number {
    return 16 + this.#type.measure(word, display) * sealSize + 12 + 5 * 25 + 8 + this.#type.measure(words, text) * sealSize + 16;
  }
  seal(ocop: { stars: number; words: string }, x: number, y: number, text: TextStyle, display: TextStyle, word: string): void {
    const width = this.sealWidth(ocop, text, display, word);
    const starsAt = x + 16 + this.#type.measure(word, display) * sealSize + 12;
    this.parts.push(`<rect x="${x + 1}" y="${y + 1}" width="${width.toFixed(1)}" height="40" fill="${ink.wash}" stroke="#a86f00" stroke-width="2" rx="2"/>`);
    this.line(word, display, x + 16, y + 28, sealSize, ink.seal);
    for (let at = 0; at < 5; at += 1) this.parts.push(drawStar(starsAt + at * 25, y + 10, 22, at < ocop.stars));
    this.line(ocop.words, text, starsAt + 5 * 25 + 8, y + 28.5, sealSize, ink.seal);
  }
  notice(words: string, style: TextStyle): void {
    const size = 18;
    const width = this.#type.measure(words, style) * size + 28;
    const x = shareSize.width - width;
    this.parts.push(`<path fill="${ink.surface}" d="M${x.toFixed(1)} 0H${shareSize.width}V38H${x.toFixed(1)}Z"/>`);
    this.line(words, style, x + 14, 25, size, ink.soft);
  }
}
