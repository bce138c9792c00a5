/** An HS code as people write it: 0909.61 for 090961. */
export function writeHs(code: string): string {
  return `${code.slice(0, 4)}.${code.slice(4)}`;
}
