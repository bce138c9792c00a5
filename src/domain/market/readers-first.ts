import type { Locale } from '#i18n/locales.ts';
import type { Market } from '../catalog/catalogue.ts';

/** The market of the reader's own language comes first; the others keep their order. */
export function readersFirst(markets: readonly Market[], locale: Locale): Market[] {
  const foreign = ({ facts }: Market) => Number(facts.readers !== locale);
  return [...markets].sort((a, b) => foreign(a) - foreign(b));
}

/** The market of the reader's own language alone; all, where no market reads it. */
export function readersOwn(markets: readonly Market[], locale: Locale): readonly Market[] {
  const own = markets.filter(({ facts }) => facts.readers === locale);
  return own.length > 0 ? own : markets;
}
