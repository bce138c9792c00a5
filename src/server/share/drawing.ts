import type { Frame } from '#domain/share/frame-of.ts';

/** A rectangle of the share picture, in pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A drawing of the build, ready to be part of a larger one. */
export interface Drawing {
  /** Colour of its ground, when it is a plate of the house: its cloth meets that of its neighbours. */
  ground?: string;
  /** The drawing as a nested `<svg>` that fills an area. */
  place(area: Area, frame: Frame): string;
}

/** A landscape closes with its own hem, at this part of its height; the share picture has one already. */
const landscapeEnd = 0.935;

/** Reads an SVG; lettering in it is left out, because it would look different on each machine. */
export function readDrawing(svg: string): Drawing {
  const [root = '', attributes = ''] = /<svg([^>]*)>/.exec(svg) ?? [];
  const body = svg.slice(svg.indexOf(root) + root.length, svg.lastIndexOf('</svg>')).replace(/<text[\s>][\s\S]*?<\/text\s*>/gi, '');
  const kept = attributes.replace(/\s(?:width|height|x|y|viewBox|preserveAspectRatio|role|aria-label)=(?:"[^"]*"|'[^']*')/g, '').replace(/\/$/, '');
  const [left = 0, top = 0, width = 400, height = 300] = (/viewBox="([\d\s.,-]+)"/.exec(attributes)?.[1] ?? '0 0 400 300')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const ground = groundOf(width, height, body);
  return {
    ...(ground && { ground }),
    place: (area, frame) => {
      const shown = frame === 'land' ? landscapeWindow(width, height, area) : { y: 0, height };
      const align = frame === 'stall' ? 'none' : frame === 'land' ? 'xMidYMax slice' : 'xMidYMid slice';
      return `<svg${kept} x="${area.x}" y="${area.y}" width="${area.width}" height="${area.height}" viewBox="${left} ${top + shown.y} ${width} ${shown.height}" preserveAspectRatio="${align}">${body}</svg>`;
    },
  };
}

/** The part of a landscape above its hem that has the proportions of the area. */
function landscapeWindow(width: number, height: number, area: Area): { y: number; height: number } {
  const wanted = (width * area.height) / area.width;
  const end = height * landscapeEnd;
  return wanted >= end ? { y: 0, height: end } : { y: end - wanted, height: wanted };
}

/** The colour of the paper, where the drawing stands on the cloth as the illustration guide says: 400 × 300, edge at 204, hem at 274. */
function groundOf(width: number, height: number, body: string): string | undefined {
  if (width !== 400 || height !== 300 || !/<path fill="#2b4478" d="M0 204c/.test(body) || !/d="M0 274h400/.test(body)) return undefined;
  return /<path fill="(#[\da-f]{3,6})" d="M0 0h400v300H0z"/i.exec(body)?.[1];
}
