const hanDigits = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The name of a lunar day: Chinese readers know it by its characters, the others by its number. */
export function lunarName(day: number, locale: string): string {
  if (!locale.startsWith('zh')) return String(day);
  if (day <= 10) return `初${hanDigits[day - 1]}`;
  if (day < 20) return `十${hanDigits[day - 11]}`;
  if (day === 20) return '二十';
  return day === 30 ? '三十' : `廿${hanDigits[day - 21]}`;
}

/** The solar day under it: with its month on the first cell and on the first of a month, bare elsewhere. */
export function solarLabel(date: string, withMonth: boolean, intl: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const full = withMonth || day.getUTCDate() === 1;
  return new Intl.DateTimeFormat(intl, { day: 'numeric', ...(full && { month: 'numeric' }), timeZone: 'UTC' }).format(day).replace(full ? '' : /[^\d]+$/, '');
}
