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

/** What a `<meta>` cannot say. */
export const framing = "frame-ancestors 'none'";
/** A file that is no page runs nothing, whatever it holds. */
const inert = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; ${framing}`;

/** Security headers of an answer, by its content type and by whether the site is reached over https. */
export function securityHeaders(contentType: string, siteUrl: string): Record<string, string> {
  const isPage = contentType.startsWith('text/html');
  return {
    ...everywhere,
    'Content-Security-Policy': isPage ? framing : inert,
    ...(isPage && { 'X-Frame-Options': 'DENY' }),
    ...(siteUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  };
}
