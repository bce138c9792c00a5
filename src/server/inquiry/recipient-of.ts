import type { Cooperative } from '#domain/catalog/catalogue.ts';
import type { Locale } from '#i18n/locales.ts';
import type { InquiryContext } from './inquiry-context.ts';

export interface Recipient {
  recipient: string;
  reader: 'cooperative' | 'officer';
  locale: Locale;
}

/**
 * Who answers for a cooperative. One that has not agreed to take part gets nothing, and neither does one without an address: their inquiries go to the Alliance.
 * Cooperatives and officers read Vietnamese.
 */
export function recipientOf(cooperative: Cooperative | undefined, { allianceEmail }: Pick<InquiryContext, 'allianceEmail'>): Recipient {
  const address = cooperative?.facts.takesPart ? cooperative.facts.contacts.email : undefined;
  return address ? { recipient: address, reader: 'cooperative', locale: 'vi' } : { recipient: allianceEmail, reader: 'officer', locale: 'vi' };
}
