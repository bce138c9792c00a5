import type { Locale } from '#i18n/locales.ts';

/** Numbers and units of a text, so that a translation can be held against its source. */
export interface Figures {
  numbers: Set<string>;
  units: Set<string>;
}

const fullwidth = /[！-～]/g;
/** A space or apostrophe groups only behind one to three digits, so that “2026 120” stays two numbers; the 2 of m2 is none, and behind a letter nothing is grouped: “ST25 100%” is a variety and a share. */
const numberPattern = /(?<![\d\p{Script=Latin}])\d{1,3}(?:[\u00a0\u202f' ]\d{3}(?!\d))+(?:[.,]\d+)?|(?<!\b[ck]?m)\d+(?:[.,]\d{3})*(?:[.,]\d+)?/gu;

/** Spellings of units that mean the same, by the sign under which they are compared. A spelling must follow a number. */
const unitSpellings: Record<string, string[]> = {
  kg: ['kg', '公斤', '千克', '킬로그램', 'キログラム', 'ki-lô-gam'],
  g: ['g', '克', '그램', 'グラム'],
  mg: ['mg', '毫克'],
  t: ['t', 'tấn', 'tonnes', 'tonne', '吨', '톤', 'トン'],
  ml: ['ml', 'mL', '毫升'],
  L: ['l', 'L', 'lít', 'litres', 'litre', '升', '리터', 'リットル'],
  cm: ['cm', '厘米'],
  mm: ['mm', '毫米'],
  m: ['m', 'mét', 'metres', 'metre', '米'],
  m2: ['m²', 'm2', '平方米'],
  km: ['km', '公里'],
  ha: ['ha', 'héc-ta', 'hectares', '公顷'],
  '%': ['%'],
  '°C': ['°C', '℃', '° C'],
  'jin-catty': ['斤', '市斤', '근', '관', '两', '亩', '평', '坪', '反'],
  USD: ['USD', '美元', '米ドル', '달러'],
  VND: ['VND', 'đồng', '越南盾', 'ドン'],
};
const spellingToUnit = new Map(Object.entries(unitSpellings).flatMap(([unit, spellings]) => spellings.map((spelling) => [spelling, unit] as const)));
const spellings = [...spellingToUnit.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escapeRegExp)
  .join('|');
const unitPattern = new RegExp(`\\d\\s?(${spellings})(?![\\p{Script=Latin}\\p{M}\\d²³]|等|度|월|国|応|対)`, 'gu');

/** Finds the numbers and units of a text, read as its language writes them: 1.234,5 in Vietnamese, 1,234.5 elsewhere. */
export function findFigures(text: string, locale: Locale): Figures {
  const plain = text.normalize('NFC').replace(fullwidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const numbers = new Set<string>();
  for (const [match] of plain.matchAll(numberPattern)) for (const number of readNumber(match, locale)) numbers.add(number);
  const units = new Set<string>();
  for (const match of plain.matchAll(unitPattern)) {
    const unit = spellingToUnit.get(match[1] ?? '');
    if (unit) units.add(unit);
  }
  return { numbers, units };
}

/** What a translation says that its source does not. */
export function extraFigures(source: Figures, translation: Figures): { numbers: string[]; units: string[] } {
  return {
    numbers: [...translation.numbers].filter((number) => !source.numbers.has(number)),
    units: [...translation.units].filter((unit) => !source.units.has(unit)),
  };
}

/** “1.800” is 1800 in Vietnamese and 1.8 elsewhere; a space or apostrophe groups thousands only between groups of three. */
function readNumber(match: string, locale: Locale): string[] {
  const [group, point] = locale === 'vi' ? ['.', ','] : [',', '.'];
  const spaced = match.replace(/(?<=\d)[\u00a0\u202f' ](?=\d{3}(?!\d))/g, '');
  if (spaced.includes(' ')) return spaced.split(' ').flatMap((part) => readNumber(part, locale));
  const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d+)?$`).test(spaced);
  const decimal = grouped ? spaced.replaceAll(group, '').replace(point, '.') : spaced.replace(point, '.');
  if (!grouped && spaced.includes(group)) return spaced.split(group).map(canonical);
  return [canonical(decimal)];
}

function canonical(number: string): string {
  return String(Number(number));
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
