import type { FocusEvent, MouseEvent, PointerEvent } from 'react';
import { restMs } from './use-search.ts';

/** What a part of the page does with its links to other searches. */
export interface LinkHandlers {
  onClick: (event: MouseEvent) => void;
  onPointerOver: (event: PointerEvent) => void;
  onPointerOut: (event: PointerEvent) => void;
  onFocus: (event: FocusEvent) => void;
}

/** Follows links to other searches of this page without loading it anew, and loads ahead what the reader points at. A link that is to open elsewhere is left to the browser. */
export function linkHandlers(page: string, go: (query: string) => void, prefetch: (query: string) => void): LinkHandlers {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const linkOf = (event: { target: EventTarget }) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    return link?.pathname === page ? link : undefined;
  };
  return {
    onClick: (event) => {
      const link = linkOf(event);
      if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(link.search);
    },
    onPointerOver: (event) => {
      clearTimeout(resting);
      const link = linkOf(event);
      if (link) resting = setTimeout(() => prefetch(link.search), restMs);
    },
    onPointerOut: () => clearTimeout(resting),
    onFocus: (event) => {
      const link = linkOf(event);
      if (link) prefetch(link.search);
    },
  };
}
