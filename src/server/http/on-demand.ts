/**
 * Addresses that the app answers itself; every other one is a file of the build. The one list of them: the server lets only these reach Astro,
 * and a front before it hands on only these. Each is a pattern of the whole decoded path, in the syntax that JavaScript and PCRE share.
 */
export const onDemand = {
  api: '^/api/.',
  'short address': '^/q/[^/]+$',
  'sheet file': '^/[a-z]{2}/products/[^/]+/sheet\\.(?:csv|xlsx|json)$',
  'check of a sheet': '^/[a-z]{2}/verify/[^/]+/$',
} as const;

const patterns = Object.values(onDemand).map((pattern) => new RegExp(pattern));

/** Says whether a path is answered by the app. */
export function isOnDemand(pathname: string): boolean {
  return patterns.some((pattern) => pattern.test(pathname));
}
