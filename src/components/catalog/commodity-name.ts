import type { Commodity } from '#domain/catalog/catalogue.ts';
import { type Locale, locales } from '#i18n/locales.ts';

/** The trade name that is shown, as a title: with a capital where the script has one. */
export function commodityName({ id, facts }: Pick<Commodity, 'id' | 'facts'>, locale: Locale): string {
  const [name = id] = facts.names[locale];
  return name.charAt(0).toLocaleUpperCase(locales[locale].intl) + name.slice(1);
}
