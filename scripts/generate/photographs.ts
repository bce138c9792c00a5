import sharp from 'sharp';
import { chanceAt } from './chance.ts';

const [width, height] = [960, 720];

/** A small picture that is like no other: a wash of two colours with some shapes. It costs a build what a photograph costs. */
export async function drawPhotograph(seed: number, number: number, what: string): Promise<Buffer> {
  const chance = chanceAt(seed, what, number);
  const colour = () => `hsl(${chance.int(0, 359)} ${chance.int(25, 60)}% ${chance.int(25, 75)}%)`;
  const shapes = Array.from({ length: 12 }, () => `<circle cx="${chance.int(0, width)}" cy="${chance.int(0, height)}" r="${chance.int(30, 180)}" fill="${colour()}" opacity="0.5"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="wash" x2="1" y2="1"><stop stop-color="${colour()}"/><stop offset="1" stop-color="${colour()}"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#wash)"/>${shapes.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer();
}
