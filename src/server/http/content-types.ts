interface Kind {
  type: string;
  /** Stands on disk in brotli and gzip too. */
  isCompressed: boolean;
  /** Asked for once and then kept by the browser: memory is for what is asked for again and again. */
  isPicture?: true;
}

const text = (type: string): Kind => ({ type, isCompressed: true });
const picture = (type: string): Kind => ({ type, isCompressed: false, isPicture: true });
const binary = (type: string): Kind => ({ type, isCompressed: false });

/** Kind of a file by its ending: everything that a build may hold. The front's table is made from this one. */
export const kindsByEnding: Readonly<Record<string, Kind>> = {
  html: text('text/html;charset=utf-8'),
  css: text('text/css;charset=utf-8'),
  js: text('text/javascript;charset=utf-8'),
  mjs: text('text/javascript;charset=utf-8'),
  svg: text('image/svg+xml'),
  xml: text('application/xml'),
  json: text('application/json'),
  webmanifest: text('application/manifest+json'),
  ics: text('text/calendar;charset=utf-8'),
  txt: text('text/plain;charset=utf-8'),
  avif: picture('image/avif'),
  webp: picture('image/webp'),
  jpg: picture('image/jpeg'),
  png: picture('image/png'),
  ico: binary('image/x-icon'),
  woff2: binary('font/woff2'),
  pdf: binary('application/pdf'),
};

/** What is none of these is bytes to download. */
export const unknownKind: Kind = binary('application/octet-stream');

/** The kind of a file, by its path. */
export function kindOf(file: string): Kind {
  return kindsByEnding[file.slice(file.lastIndexOf('.') + 1)] ?? unknownKind;
}
