import type { Commodity } from '#domain/catalog/catalogue.ts';
import { capitalized } from '#i18n/capitalized.ts';
import type { Locale } from '#i18n/locales.ts';

/** The trade name that is shown, as a title: with a capital where the script has one. */
export function commodityName({ id, facts }: Pick<Commodity, 'id' | 'facts'>, locale: Locale): string {
  const [name = id] = facts.names[locale];
  return capitalized(name, locale);
}
