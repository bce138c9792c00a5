import type { Catalogue } from '#domain/catalog/catalogue.ts';
import type { ShareKind } from '#domain/share/share-card.ts';
import type { Locale } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { describeCard } from './describe-card.ts';
import { shareDigest } from './share-digest.ts';

/** Address and description of a share picture, for the head of a page. */
export interface ShareImage {
  src: string;
  alt: string;
}

const pathOf: Record<ShareKind, (locale: Locale, slug: string) => string> = { product: paths.productShare, cooperative: paths.cooperativeShare, fair: paths.fairShare };

/** The share picture of a page. Its address carries the digest of what it shows, so that a network that kept an older one asks again. */
export function shareImage(kind: ShareKind, catalogue: Catalogue, slug: string, locale: Locale, today: CalendarDate): ShareImage | undefined {
  const card = describeCard(kind, catalogue, slug, locale, today);
  return card && { src: `${pathOf[kind](locale, slug)}?v=${shareDigest(card)}`, alt: [card.name, ...card.lines].join(' · ') };
}
