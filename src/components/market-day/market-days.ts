import { isMarketDay, lunarDayOf } from '#domain/market-day/market-day.ts';
import { addDays } from '#lib/calendar-date.ts';
import { lunarName, solarLabel } from './day-label.ts';

/** Lets the strip start at today, when the page was built on an earlier day. */
export function turnMarketDays(today: string): void {
  const strip = document.querySelector<HTMLElement>('[data-lunar]');
  if (strip && strip.querySelector('time')?.dateTime !== today) redraw(strip, today);
}

function redraw(list: HTMLElement, today: string) {
  const { lunar = '', localeTag = 'en', market = '', today: todayWord = '' } = list.dataset;
  const months = lunar.split(',').map((item) => {
    const [starts = '', month] = item.split(' ');
    return { starts, month: Number(month), leap: false };
  });
  for (const [at, cell] of [...list.children].entries()) {
    const date = addDays(today, at);
    const day = lunarDayOf(date, months);
    if (!day) return;
    const isMarket = isMarketDay(day);
    cell.className = [isMarket && 'mkt', at === 0 && 'today'].filter(Boolean).join(' ');
    const [name, time, word] = cell.children as unknown as [HTMLElement, HTMLTimeElement, HTMLElement];
    name.textContent = lunarName(day.day, localeTag);
    time.dateTime = date;
    time.textContent = solarLabel(date, at === 0, localeTag);
    word.textContent = isMarket ? market : at === 0 ? todayWord : '';
  }
}
