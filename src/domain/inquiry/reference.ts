/** Letters and digits that nobody mistakes for another (Crockford). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference out of chance: `CP-7K3M-Q2XD`. Forty bits, so that it says nothing of how many there are and none can be guessed from another. */
export function referenceOf(chance: Uint8Array): string {
  if (chance.length < 8) throw new RangeError('A reference needs eight bytes of chance.');
  const letters = [...chance.slice(0, 8)].map((byte) => alphabet[byte & 31]).join('');
  return `CP-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** A reference as people type it (small letters, without hyphens, O for 0); undefined for what is none. */
export function readReference(text: string): string | undefined {
  const letters = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/^CP/, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(letters) ? `CP-${letters.slice(0, 4)}-${letters.slice(4)}` : undefined;
}
