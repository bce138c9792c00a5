import { parseArgs } from 'node:util';

export interface BenchOptions {
  sizes: number[];
  /** Products of the comparison with other generators; 0 leaves it out. */
  compare: number;
}

export const usage = 'Usage: npm run bench:build -- [--sizes 2000,8500,17000] [--compare 2000]      --compare 0 leaves other generators out';

/** What was asked for, or a sentence that says what is wrong with it. */
export function readBenchOptions(args: string[]): BenchOptions | string {
  try {
    const { values } = parseArgs({ args, options: { sizes: { type: 'string', default: '2000,8500,17000' }, compare: { type: 'string', default: '2000' } } });
    const sizes = values.sizes.split(',');
    if (!sizes.every((size) => /^[1-9]\d{0,5}$/.test(size))) return `--sizes is “${values.sizes}”; it takes numbers of products with commas between them.`;
    if (!/^\d{1,6}$/.test(values.compare)) return `--compare is “${values.compare}”; it takes a number of products.`;
    return { sizes: sizes.map(Number).sort((a, b) => a - b), compare: Number(values.compare) };
  } catch (error) {
    return (error as Error).message;
  }
}
