import { createHash } from 'node:crypto';
import type { ShareCard } from '#domain/share/share-card.ts';

/** Raised whenever the same card would be drawn differently: layout, faces, encoder. */
const recipe = '1';

/** Digest of everything that a share picture shows: it is the name of its file, its ETag, and the version in its address. */
export function shareDigest({ picture, ...texts }: ShareCard): string {
  return createHash('sha256')
    .update(JSON.stringify([recipe, texts, picture?.id]))
    .digest('hex')
    .slice(0, 12);
}
