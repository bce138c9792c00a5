import { localeOfPath } from './choose-locale.ts';

/** Pages that are made when they are asked for, behind the language. */
const pages = /^\/[a-z]{2}\/compare\/$/;

/** Says whether a path is that of a page which is made on demand. */
export function isOnDemandPage(pathname: string): boolean {
  return pages.test(pathname) && localeOfPath(pathname) !== undefined;
}
