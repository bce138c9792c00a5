import { type Locale, locales } from '#i18n/locales.ts';

/** A piece of text that is not broken, and whether a space stood before it. */
export interface Unit {
  text: string;
  spaced: boolean;
}

/** Signs that may not begin a line: closing brackets, stops, small kana, sound marks. */
const noStart = /^[\p{Pe}\p{Pf}\p{M}、。，．,.・:;：；?!？！…‥ー〜~～々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%％°℃]/u;
/** Signs that may not end a line: opening brackets. */
const noEnd = /[\p{Ps}\p{Pi}「『（【〔《〈“‘¥￥$#№]$/u;
/** Scripts that are written without spaces. Hangul is not among them: Korean breaks between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
/** Japanese endings and particles stay with the word before them. */
const ending = /^[\p{Script=Hiragana}]{1,2}$/u;

/** Cuts a text into the units that a line break may separate: words, and in Chinese and Japanese the words of the dictionary. */
export function breakUnits(text: string, locale: Locale): Unit[] {
  const units: Unit[] = [];
  let spaced = false;
  for (const { segment } of new Intl.Segmenter(locales[locale].tag, { granularity: 'word' }).segment(text)) {
    if (/^\s+$/.test(segment)) {
      // A space that must not break (Nông nghiệp) is part of its word.
      if (/\u00a0/.test(segment)) glue(units, segment);
      else spaced = true;
      continue;
    }
    const before = units.at(-1);
    if (before && !spaced && !mayBreak(before.text, segment)) glue(units, segment);
    else units.push({ text: segment, spaced: spaced && units.length > 0 });
    spaced = false;
  }
  return units;
}

function glue(units: Unit[], segment: string): void {
  const last = units.at(-1);
  if (last) last.text += segment;
  else units.push({ text: segment, spaced: false });
}

/** Signs that hold on to their neighbour even where a word is cut by characters. */
export function holdsTogether(before: string, after: string): boolean {
  return noStart.test(after) || noEnd.test(before);
}

function mayBreak(before: string, after: string): boolean {
  if (before.endsWith('\u00a0') || holdsTogether(before, after) || ending.test(after)) return false;
  if (/[-–—/]$/.test(before) && before.length > 1) return true;
  return unspaced.test(before.at(-1) ?? '') || unspaced.test(after[0] ?? '');
}
