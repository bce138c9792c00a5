import { type CalendarDate, vietnamDate } from '#lib/calendar-date.ts';
import { type Currency, fractionDigits, type Money, toDecimal } from '#lib/money.ts';
import { remember } from '#lib/remember.ts';
import { type Locale, locales } from './locales.ts';
import { translator } from './translate.ts';

const built = new Map<Locale, ReturnType<typeof build>>();

/** The formatter of a language, built once. */
export function formatter(locale: Locale) {
  const existing = built.get(locale) ?? build(locale);
  built.set(locale, existing);
  return existing;
}

function build(locale: Locale) {
  const { intl } = locales[locale];
  const t = translator(locale);
  const numbers = new Intl.NumberFormat(intl, { maximumFractionDigits: 3 });
  const long = new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeZone: 'UTC' });
  const shortEnglish = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(intl, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const monthName = new Intl.DateTimeFormat(intl, { month: 'long', timeZone: 'UTC' });
  const languages = new Intl.DisplayNames(intl, { type: 'language' });
  // Vietnamese writes “tiếng Nhật” inside a sentence.
  const languageNames = remember((code: string) => (languages.of(code) ?? code).replace(/^Tiếng/, 'tiếng'));
  const regions = new Intl.DisplayNames(intl, { type: 'region' });
  const months = new Intl.DateTimeFormat(intl, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(intl, { type: 'conjunction', style: 'narrow' });
  const day = (date: CalendarDate) => new Date(`${date}T00:00:00Z`);
  const number = remember((value: number) => numbers.format(value));
  const prices = remember((currency: Currency) => {
    const digits = fractionDigits(currency);
    return new Intl.NumberFormat(intl, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  });
  const price = (money: Money) => prices(money.currency).format(toDecimal(money));
  const longDate = remember((date: CalendarDate) => long.format(day(date)));
  const calendarDay = (date: CalendarDate) => (locale === 'vi' ? viDay(date) : longDate(date));
  const shortDate = remember((date: CalendarDate) => (locale === 'vi' ? date.split('-').reverse().join('/') : locale === 'en' ? shortEnglish.format(day(date)) : date));
  const month = remember((index: number) => monthName.format(new Date(Date.UTC(2024, index - 1, 15))));

  return {
    number,
    /** 25 November 2026 · 25/11/2026 in Vietnamese. */
    date: calendarDay,
    /** For tables: ISO in East Asia, short elsewhere. */
    shortDate,
    /** The date of a source may be a year or a month only. */
    partialDate: (date: string) => (date.length === 10 ? shortDate(date) : date.length === 4 ? date : locale === 'vi' ? date.split('-').reverse().join('/') : locale === 'en' ? `${month(Number(date.slice(5))).slice(0, 3)} ${date.slice(0, 4)}` : date),
    weekday: (date: CalendarDate) => weekday.format(day(date)),
    dateRange: (from: CalendarDate, to: CalendarDate) => dateRange(from, to, locale, longDate, (a, b) => long.formatRange(day(a), day(b))),
    month,
    /** What stands under a cell of the season strip: T1, Jan, 1月, 1월. */
    monthShort: (index: number) => (locale === 'vi' ? `T${index}` : locale === 'en' ? month(index).slice(0, 3) : locale === 'ko' ? `${index}월` : `${index}月`),
    months: (indexes: readonly number[]) => monthRanges(indexes, locale, month, t('time.year_round')),
    quantity: ({ value, unit }: { value: number; unit: string }) => t(`unit.${unit}` as 'unit.kg', { n: value }),
    money: (money: Money) => t(`currency.${money.currency}`, { n: price(money) }),
    /** 5,20–6,40 USD/kg: one currency, two ends, a unit. */
    priceBand: (min: Money, max: Money, per: string) => `${t(`currency.${min.currency}`, { n: min.minor === max.minor ? price(min) : t('range', { from: price(min), to: price(max) }) })}${t(`per.${per}` as 'per.kg')}`,
    /** A language as people speak it: 中文, whatever script its texts are in. */
    language: remember((code: Locale) => languages.of(code) ?? locales[code].name),
    /** Any language by its code, also one that the site does not speak. */
    languageName: languageNames,
    /** A country or region by its two letters. */
    country: remember((code: string) => regions.of(code) ?? code),
    /** March 2027 · tháng 3 năm 2027 · 2027年3月, from 2027-03. */
    yearMonth: (yearMonth: string) => months.format(day(`${yearMonth}-15`)),
    /** A moment on the clocks of Vietnam: 25 November 2026 09:12 · 09:12 ngày 25/11/2026. */
    moment: (iso: string) => {
      const date = calendarDay(vietnamDate(new Date(iso)));
      const time = new Date(Date.parse(iso) + 7 * 3_600_000).toISOString().slice(11, 16);
      return locale === 'vi' ? `${time} ngày ${date}` : `${date} ${time}`;
    },
    list: (items: string[]) => list.format(items),
    sentenceList: (items: string[]) => items.join(locale === 'zh' || locale === 'ja' ? '、' : ', '),
  };
}

/** 11–15 January 2027 · 11/1–15/1/2027 · 2027年1月11日〜15日: what both days share is said once. */
function dateRange(from: CalendarDate, to: CalendarDate, locale: Locale, long: (date: CalendarDate) => string, range: (from: CalendarDate, to: CalendarDate) => string): string {
  if (from === to) return locale === 'vi' ? viDay(from) : long(from);
  if (locale === 'en') return range(from, to);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  if (locale === 'vi') return `${sameYear ? viDay(from).replace(/\/\d{4}$/, '') : viDay(from)}–${viDay(to)}`;
  const joint = { zh: '至', ko: '~', ja: '〜' }[locale];
  const shared = from.slice(0, 7) === to.slice(0, 7) ? /^.*[月월]\s?/ : sameYear ? /^.*?[年년]\s?/ : /^$/;
  return `${long(from)}${joint}${long(to).replace(shared, '')}`;
}

function viDay(date: CalendarDate): string {
  return date.split('-').reverse().map(Number).join('/');
}

/** [7,8,9,12] → July to September, December; a run over New Year stays one run. */
function monthRanges(indexes: readonly number[], locale: Locale, name: (month: number) => string, yearRound: string): string {
  const set = new Set(indexes);
  if (set.size === 12) return yearRound;
  const before = (month: number) => ((month + 10) % 12) + 1;
  const after = (month: number) => (month % 12) + 1;
  const starts = [...set].filter((month) => !set.has(before(month))).sort((a, b) => a - b);
  const runs = starts.map((start) => {
    let end = start;
    while (set.has(after(end))) end = after(end);
    return runText(start, end, locale, name);
  });
  return runs.join(locale === 'zh' || locale === 'ja' ? '、' : ', ');
}

function runText(start: number, end: number, locale: Locale, name: (month: number) => string): string {
  if (start === end) return locale === 'vi' ? `tháng ${start}` : locale === 'zh' ? `${start}月` : name(start);
  const over = end < start;
  const text: Record<Locale, string> = {
    vi: `tháng ${start} đến tháng ${end}${over ? ' năm sau' : ''}`,
    en: `${name(start)} to ${name(end)}`,
    zh: `${start}月至${over ? '次年' : ''}${end}月`,
    ko: over ? `${start}월~이듬해 ${end}월` : `${start}~${end}월`,
    ja: over ? `${start}月〜翌年${end}月` : `${start}〜${end}月`,
  };
  return text[locale];
}
