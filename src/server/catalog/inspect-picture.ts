import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import sharp from 'sharp';

/** Largest photograph that is taken, in pixels: a 40-megapixel photograph is asked for again, smaller. */
export const maxPixels = 36_000_000;
const maxBytes = 20 * 1024 * 1024;
const minWidth = 640;
const maxDrawingBytes = 60 * 1024;
const unsafeSvg = /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|embed|object)|<!ENTITY|@import|\son\w+\s*=|javascript:|(?:href|src)\s*=\s*["'](?!\s*#)|url\((?!\s*["']?#)/i;

export interface PictureIssue {
  code: string;
  message: string;
  fix: string;
}

/** Looks into a picture before the build does: whether it can be decoded whole, its size, and what an SVG carries. */
export async function inspectPicture(path: string): Promise<PictureIssue[]> {
  const { size } = await stat(path);
  const name = path.split('/').at(-1) ?? path;
  if (size === 0) return [{ code: 'content.picture_broken', message: `${name} is empty.`, fix: 'Copy the picture again from the camera or phone.' }];
  if (size > maxBytes) return [{ code: 'content.picture_large', message: `${name} has ${Math.round(size / 1024 / 1024)} MB; at most 20 are taken.`, fix: 'Save it smaller: 2,400 pixels wide is enough.' }];
  if (extname(path).toLowerCase() === '.svg') return inspectDrawing(name, await readFile(path, 'utf8'), size);
  return inspectPhoto(path, name);
}

function inspectDrawing(name: string, text: string, size: number): PictureIssue[] {
  if (!/<svg[\s>]/.test(text)) return [{ code: 'content.picture_broken', message: `${name} is not an SVG drawing.`, fix: 'Save it again as SVG, or as PNG.' }];
  if (unsafeSvg.test(text)) return [{ code: 'content.picture_unsafe', message: `${name} carries a script or loads something from elsewhere.`, fix: 'Export it as plain SVG: no scripts, no links, no embedded pictures.' }];
  if (!/viewBox="[\d\s.,-]+"/.test(text)) return [{ code: 'content.picture_broken', message: `${name} has no viewBox, so it cannot be scaled.`, fix: 'Add viewBox="0 0 400 300" to its <svg> element.' }];
  if (size > maxDrawingBytes) return [{ code: 'content.picture_large', message: `${name} has ${Math.round(size / 1024)} KB; a drawing may have 60.`, fix: 'Simplify it with svgo, or save it as PNG.' }];
  return [];
}

async function inspectPhoto(path: string, name: string): Promise<PictureIssue[]> {
  const broken = { code: 'content.picture_broken', message: `${name} is damaged or not a picture.`, fix: 'Copy it again from the camera or phone and open it once to see that it is whole.' };
  try {
    const { width, height } = (await sharp(path, { limitInputPixels: false }).metadata()).autoOrient;
    if (width * height > maxPixels) return [{ code: 'content.picture_large', message: `${name} has ${Math.round((width * height) / 1e6)} megapixels; at most ${maxPixels / 1e6} are taken.`, fix: 'Save it smaller: 2,400 pixels wide is enough.' }];
    await sharp(path, { failOn: 'truncated', limitInputPixels: maxPixels }).stats();
    if (width < minWidth) return [{ code: 'content.picture_small', message: `${name} is ${width} pixels wide; it needs at least ${minWidth}.`, fix: 'Use the original of the photograph, not the copy from a chat.' }];
    return [];
  } catch {
    return [broken];
  }
}
