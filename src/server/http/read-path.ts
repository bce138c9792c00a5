/** The path of an address, decoded; undefined for one that no page can have. */
export function readPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
    return path.startsWith('/') && !/[\0\\]|\/\/|\/\.\.?(?:\/|$)/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** What follows the path: the query, with its question mark. */
export function searchOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}

/** Compressed versions, the page “not found” and files of the system have no address of their own. nginx reads this too. */
export const hiddenPattern = '\\.(?:br|gz)$|/index(?:\\.html)?$|^/[a-z][a-z]/404/?$|/\\.(?!well-known/)';

const hidden = new RegExp(hiddenPattern);

/** Says whether a file of the build is none for visitors. */
export function isHidden(pathname: string): boolean {
  return hidden.test(pathname);
}
