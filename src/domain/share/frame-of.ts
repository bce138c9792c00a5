import type { Picture } from '../catalog/catalogue.ts';

/**
 * How a picture lies in the frame: a plate continues its ground and its cloth under the name (`stall`), any other picture
 * stands in a pane beside it, and a wide one spans the whole width above it (`land`).
 */
export type Frame = 'stall' | 'pane' | 'land';

/** From this ratio of width to height on a picture is a landscape. */
const wide = 1.8;

/** Chooses the frame of a picture; without one the panorama is shown, which is a landscape. */
export function frameOf(picture: Picture | undefined, isPlate: boolean): Frame {
  if (!picture || picture.width / picture.height >= wide) return 'land';
  return picture.kind === 'drawing' && isPlate ? 'stall' : 'pane';
}
