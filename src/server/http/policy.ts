/**
 * The one policy file. Astro writes the directives with the hashes of each page's scripts and styles into its `<meta>`;
 * what a `<meta>` cannot say (frame-ancestors) and what is no page gets its policy as a header.
 */
export const pageDirectives = ["default-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-src 'none'", "manifest-src 'self'"] as const;

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Names of files below these folders are digests of their content: a browser may keep them for ever. */
export const lastingFolders = ['_astro', 'pictures'] as const;

export const cacheControls = { lasting: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;

const lasting = new RegExp(`^/(?:${lastingFolders.join('|')})/`);

/** How long a browser may keep a file of the build without asking again. */
export function cacheControl(pathname: string): string {
  return lasting.test(pathname) ? cacheControls.lasting : cacheControls.other;
}

/** Of what is made to be shown on other sites: share pictures. */
export const crossOrigin = { 'Cross-Origin-Resource-Policy': 'cross-origin' } as const;

const framing = "frame-ancestors 'none'";
/** A file that is no page runs nothing, whatever it holds. */
const inert = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; ${framing}`;

/** A script that runs as a thread of its own obeys the policy that it came with: the work that proves a person's browser needs an origin, and asks nobody for anything. */
const thread = `default-src 'none'; ${framing}`;

/** Security headers of an answer, by its content type and by whether the site is reached over https. */
export function securityHeaders(contentType: string, siteUrl: string): Record<string, string> {
  const isPage = contentType.startsWith('text/html');
  const isScript = contentType.startsWith('text/javascript');
  return {
    ...everywhere,
    'Content-Security-Policy': isPage ? framing : isScript ? thread : inert,
    ...(isPage && { 'X-Frame-Options': 'DENY' }),
    ...(siteUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  };
}
