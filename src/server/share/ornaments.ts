import { readFileSync } from 'node:fs';
import { shareSize } from '#domain/share/share-card.ts';

const asset = (name: string) => readFileSync(new URL(`../../assets/${name}`, import.meta.url), 'utf8');
const inner = (svg: string) => svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '');

/** Inks of the cloth and of paper, as in tokens.css. */
export const ink = { key: '#131d36', soft: '#465164', cloth: '#2b4478', onCloth: '#f4f2e8', onCloth2: '#cdd8ea', turmeric: '#dfa53a', seal: '#6c4a00', wash: '#f6eacb', stone: '#e2e7e2', surface: '#fbfcfa' } as const;

/** The hem: where it begins and how high it stands above the foot of the picture. */
export const hem = { y: 572, height: 48 } as const;
const hemTile = inner(asset('hem.svg'));
const hemScale = hem.height / 24;

/** Cloth from the hem down, with the selvedge of lozenges across the whole width. */
export function drawHem(): string {
  const tiles = Array.from({ length: shareSize.width / (20 * hemScale) }, (_, at) => `<g transform="translate(${at * 20 * hemScale} ${hem.y})scale(${hemScale})">${hemTile}</g>`);
  return `<path fill="${ink.cloth}" d="M0 ${hem.y}H${shareSize.width}V${shareSize.height}H0Z"/>${tiles.join('')}`;
}

/** Threads of the cloth, drawn as the plates draw them: thin lenses at places that never change. */
export function drawThreads(width: number, top: number, bottom: number): string {
  const threads = Array.from({ length: Math.round((width * (bottom - top)) / 6400) }, (_, at) => {
    const x = ((at * 397) % width) - 60;
    const y = top + 14 + ((at * 61) % Math.max(1, bottom - top - 24));
    const length = 90 + ((at * 53) % 130);
    return `M${x} ${y}q${length / 2} ${1.6 + (at % 3)} ${length} -.6-${length / 2} .8-${length} .6`;
  });
  return `<path fill="${ink.key}" opacity=".6" d="${threads.join('')}"/>`;
}

const [markCarpels = '', markSlits = ''] = Array.from(asset('mark.svg').matchAll(/ d="([^"]+)"/g), ([, path]) => path ?? '');

/** The mark of the site: the eight carpels of a star anise, with their slits. */
export function drawMark(x: number, y: number, size: number, carpels: string, slits: string): string {
  return `<g transform="translate(${x} ${y})scale(${size / 64})"><path fill="${carpels}" d="${markCarpels}"/><path fill="${slits}" d="${markSlits}"/></g>`;
}

/** One star of the OCOP seal: filled when it is held, else its outline. */
export function drawStar(x: number, y: number, size: number, isHeld: boolean): string {
  const look = isHeld ? `fill="#a86f00"` : `fill="none" stroke="#a86f00" stroke-width="2.6"`;
  return `<path transform="translate(${x} ${y})scale(${size / 64})" ${look} d="${markCarpels}"/>`;
}
