/** Crockford's base 32: no I, L, O or U, so that nobody mistakes a letter for a digit or reads a word. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

/**
 * The short code of a product, such as 7K2M9QXD: printed, typed and scanned. It comes from the slug alone (FNV-1a, 64 bits, folded to 40),
 * so it is the same on every machine and in every build, and no other product gets it when one is gone. `content:check` refuses two slugs with one code.
 */
export function shortCode(slug: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(slug)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  // FNV spreads its last bytes badly; a final mix (of MurmurHash 3) lets every letter of the slug reach every bit.
  hash = BigInt.asUintN(64, (hash ^ (hash >> 33n)) * 0xff51afd7ed558ccdn);
  hash ^= hash >> 33n;
  return Array.from({ length }, (_, at) => alphabet[Number((hash >> BigInt(5 * at)) & 31n)]).join('');
}

/** Reads a code as people write it: small letters, spaces and hyphens, O for 0, I or L for 1. Undefined for what can be no code. */
export function readShortCode(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : undefined;
}
