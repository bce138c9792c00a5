import type { Locale } from '#i18n/locales.ts';
import type { Cooperative } from '../catalog/catalogue.ts';
import { contactChannels } from '../catalog/cooperative.schema.ts';
import { localize } from '../catalog/localize.ts';
import { places } from '../catalog/places.ts';
import type { Sheet, SheetRecord } from './columns.ts';
import { known } from './known.ts';

/** Who makes it and how to reach them. */
export function makerSections(cooperative: Cooperative, locale: Locale): Pick<Sheet, 'cooperative' | 'contacts' | 'correspondence'> {
  const { facts, slug } = cooperative;
  const text = localize(cooperative, locale);
  return {
    cooperative: known<SheetRecord<'cooperative'>>({
      slug,
      name: text.fields.name,
      text_language: text.textLang,
      text_is_fallback: text.isFallback,
      legal_name: facts.legalName,
      commune: facts.commune,
      commune_vi: places[facts.commune].names.vi,
      former_district: facts.formerDistrict,
    }),
    contacts: contactChannels.flatMap((channel) => (facts.contacts[channel] ? [{ channel, value: facts.contacts[channel] }] : [])),
    correspondence: facts.languages.map((language) => ({ language })),
  };
}
