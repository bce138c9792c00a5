import { type ShareKind, shareKinds } from '#domain/share/share-card.ts';
import { localeCodes } from '#i18n/locales.ts';
import type { Services } from '../services.ts';

/** A kind of address that Astro answers on demand. */
interface OnDemand {
  pattern: RegExp;
  /** Whether there is what the address names; without it Astro itself says so. */
  has?: (services: Services, match: RegExpExecArray) => boolean;
}

const share = new RegExp(`^/(?:${localeCodes.join('|')})/(${shareKinds.join('|')})s/([^/]+)/share\\.jpg$`);
const table: readonly OnDemand[] = [{ pattern: /^\/api\// }, { pattern: share, has: (services, [, kind, slug = '']) => services.share.has(kind as ShareKind, slug) }];

/** Says whether an address is answered on demand: its form is known, and so is what it names. */
export function isOnDemand(pathname: string, services: Services): boolean {
  return table.some(({ pattern, has }) => {
    const match = pattern.exec(pathname);
    return match !== null && (!has || has(services, match));
  });
}
