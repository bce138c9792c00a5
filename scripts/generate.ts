import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { vietnamDate } from '#lib/calendar-date.ts';
import { openOutput } from './generate/output-folder.ts';
import { writeCatalogue } from './generate/write-catalogue.ts';
import { root, runProgram } from './program.ts';

/** Writes a catalogue of any size as Markdown, to see how the site bears it. Everything in it is invented and marked so. */
const usage = 'Usage: npm run generate -- --products 17000 --out DIR [--seed 1]';

await runProgram(async ({ settings, log }) => {
  const started = Date.now();
  const order = readOrder(process.argv.slice(2));
  if (typeof order === 'string') return refuse(`${order}\n${usage}`, 2);
  const refusal = openOutput(order.out);
  if (refusal) return refuse(refusal, 1);
  const made = await writeCatalogue({ ...order, contentDir: join(root, 'content'), today: vietnamDate(settings.now()) });
  log(`Wrote ${made.products} products of ${made.cooperatives} cooperatives in five languages to ${order.out} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  log(`See it with: CONTENT_DIR=${order.out} npm start`);
  return 0;
});

/** The order, or a sentence that says what is wrong with it. */
function readOrder(args: string[]): { products: number; seed: number; out: string } | string {
  const options = { products: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string', default: '1' } } as const;
  try {
    const { products, out, seed } = parseArgs({ args, options }).values;
    if (!products || !/^[1-9]\d{0,5}$/.test(products)) return `--products is “${products ?? ''}”; it takes a number from 1 to 999999.`;
    if (!out) return '--out is missing; it takes the folder to write into.';
    if (!/^\d{1,9}$/.test(seed)) return `--seed is “${seed}”; it takes a whole number.`;
    // npm moves to the project before it runs a command and says in INIT_CWD where the person stood.
    return { products: Number(products), seed: Number(seed), out: resolve(process.env.INIT_CWD || process.cwd(), out) };
  } catch (error) {
    return (error as Error).message;
  }
}

function refuse(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}
