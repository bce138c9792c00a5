import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import type { ShareCard, ShareKind } from '#domain/share/share-card.ts';
import type { Locale } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { describeCard } from './describe-card.ts';
import { openPictureCache } from './picture-cache.ts';
import { shareDigest } from './share-digest.ts';

export interface SharePicture {
  digest: string;
  /** JPEG, 1200 × 630. Left out when the asker already has this digest. */
  bytes?: Buffer;
}

/** Share pictures of the running site, made when they are first asked for. */
export interface SharePictures {
  /** Says whether there is such a product, cooperative or fair. */
  has(kind: ShareKind, slug: string): boolean;
  /** The picture; undefined where there is no such thing, `share.busy` while too many others wait. `knows` says which digests the asker has. */
  find(kind: ShareKind, slug: string, locale: Locale, knows?: (digest: string) => boolean): Promise<SharePicture | 'share.busy' | undefined>;
}

interface Site {
  catalogue: () => Catalogue;
  today: () => CalendarDate;
  /** Folder of the files of the open build, in which the pictures lie. */
  clientDir: string;
  cacheDir: string;
}

/** Most pictures that wait for their turn; beyond, a scraper is asked to come again. */
const mostWaiting = 64;
/** One picture at a time in the whole process, even while a new build is opened: a scraper must not take all cores from the readers. */
const oneAtATime = pLimit(1);

/** Opens the share pictures of a site. Fonts and encoder are loaded with the first picture. */
export function openSharePictures({ catalogue, today, clientDir, cacheDir }: Site): SharePictures {
  const cache = openPictureCache(cacheDir);
  const underWay = new Map<string, Promise<Buffer>>();
  const make = async (digest: string, card: ShareCard) => {
    const { composePicture } = await import('./compose-picture.ts');
    const bytes = await composePicture(card, card.picture && join(clientDir, card.picture.src));
    // A disk that is full costs time, not the picture.
    await cache.keep(digest, bytes).catch(report);
    return bytes;
  };
  return {
    has: (kind, slug) => describeCard(kind, catalogue(), slug, 'vi', today()) !== undefined,
    find: async (kind, slug, locale, knows = () => false) => {
      const card = describeCard(kind, catalogue(), slug, locale, today());
      if (!card) return undefined;
      const digest = shareDigest(card);
      if (knows(digest)) return { digest };
      const kept = underWay.has(digest) ? undefined : await cache.find(digest);
      if (kept) return { digest, bytes: kept };
      const running = underWay.get(digest);
      if (running) return { digest, bytes: await running };
      if (oneAtATime.pendingCount >= mostWaiting) return 'share.busy';
      const making = oneAtATime(() => make(digest, card)).finally(() => underWay.delete(digest));
      underWay.set(digest, making);
      return { digest, bytes: await making };
    },
  };
}

function report(error: unknown): void {
  process.stderr.write(`A share picture was not kept: ${error instanceof Error ? error.message : String(error)}\n`);
}
