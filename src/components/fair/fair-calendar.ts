import { placeLabel } from '#components/catalog/place-label.ts';
import type { Fair } from '#domain/catalog/catalogue.ts';
import { localize } from '#domain/catalog/localize.ts';
import type { Locale } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';

/** A fair as an iCalendar file (RFC 5545): one event a day, opening to closing, in UTC. */
export function fairCalendar(fair: Fair, locale: Locale, site: URL): string {
  const { facts } = fair;
  const { fields } = localize(fair, locale);
  const address = new URL(paths.fair(locale, fair.slug), site).href;
  const days = Math.round((Date.parse(facts.ends) - Date.parse(facts.starts)) / 86_400_000) + 1;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Chợ Phiên//Fairs//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${fair.slug}@${site.hostname}`,
    `DTSTAMP:${utc(`${facts.updated}T00:00:00Z`)}`,
    `DTSTART:${utc(`${facts.starts}T${facts.opens}:00+07:00`)}`,
    `DTEND:${utc(`${facts.starts}T${facts.closes}:00+07:00`)}`,
    ...(days > 1 ? [`RRULE:FREQ=DAILY;COUNT=${days}`] : []),
    `SUMMARY:${escapeText(fields.name)}`,
    `DESCRIPTION:${escapeText(fields.summary)}`,
    `LOCATION:${escapeText(`${fields.venue}, ${placeLabel(facts.commune, locale)}, Lạng Sơn`)}`,
    `URL:${address}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function utc(moment: string): string {
  return new Date(moment).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}

/** Lines hold at most 75 octets; a longer one goes on behind a line break and a space, never inside a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > 73) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
