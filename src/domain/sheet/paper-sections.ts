import type { CalendarDate } from '#lib/calendar-date.ts';
import type { Product } from '../catalog/catalogue.ts';
import type { TextOf } from '../catalog/collections.ts';
import type { Localized } from '../catalog/localize.ts';
import { certificateEnd, ocopState } from '../catalog/ocop-state.ts';
import type { Sheet, SheetRecord } from './columns.ts';
import { known } from './known.ts';

/** Every paper of the product, and how it stands on the day. */
export function paperSections({ facts }: Product, text: Localized<TextOf<'products'>>, day: CalendarDate): Pick<Sheet, 'ocop_certificate' | 'certificates' | 'tests'> {
  const { certificate } = facts.ocop;
  return {
    ocop_certificate: certificate
      ? [
          known<SheetRecord<'ocop_certificate'>>({
            stars: certificate.stars,
            score: certificate.score,
            decision: certificate.decision,
            issuer: certificate.issuer,
            issued_on: certificate.issued,
            ends_on: certificateEnd(certificate),
            state: ocopState(certificate, day),
            is_being_renewed: certificate.state === 'renewing',
          }),
        ]
      : [],
    certificates: facts.certificates.map(({ id, type, number, issuer, issued, expires }) => known<SheetRecord<'certificates'>>({ id, type, number, issuer, scope: text.fields.scopes[id], issued_on: issued, ends_on: expires, is_lapsed: expires !== undefined && expires < day })),
    tests: facts.tests.map(({ id, kind, number, laboratory, date, substances }) => known<SheetRecord<'tests'>>({ id, kind, number, laboratory, reported_on: date, substances })),
  };
}
