import { addMonths, type CalendarDate, daysBetween } from '#lib/calendar-date.ts';
import { remember } from '#lib/remember.ts';
import { certificateMonths, type OcopCertificate } from './ocop.schema.ts';

/** Days before its end from which a certificate counts as ending soon. */
export const soonDays = 90;

/** How a certificate stands. Being evaluated again changes nothing: until the new decision the old one runs, and lapses. */
export type OcopState = 'none' | 'valid' | 'soon' | 'lapsed' | 'withdrawn';

/** The last day of an OCOP certificate: 36 months after its issue. */
export function certificateEnd(certificate: Pick<OcopCertificate, 'issued'>): CalendarDate {
  return endOf(certificate.issued);
}

const endOf = remember((issued: CalendarDate) => addMonths(issued, certificateMonths));

/** How a certificate stands on a day. The last day still counts as valid. */
export function ocopState(certificate: OcopCertificate | undefined, today: CalendarDate): OcopState {
  if (!certificate) return 'none';
  if (certificate.state === 'withdrawn') return 'withdrawn';
  const left = daysBetween(today, certificateEnd(certificate));
  if (left < 0) return 'lapsed';
  return left <= soonDays ? 'soon' : 'valid';
}

/** Says whether the stars may be shown as held. */
export function starsHeld(state: OcopState): boolean {
  return state === 'valid' || state === 'soon';
}
