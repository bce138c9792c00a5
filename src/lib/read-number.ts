/** Reads a number as people of five languages type it: 1,200.5 · “１２００” · 1 200; NaN for what is none, such as nothing. */
export function readNumber(text: string): number {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/(\d)[\s,、_'’](?=\d{3}(?:\D|$))/g, '$1');
  const point = plain.replace(/^(-?\d+),(\d{1,3})$/, '$1.$2');
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(point) ? Number(point) : Number.NaN;
}
