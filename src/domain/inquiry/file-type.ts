/** Kinds of files that a quotation may carry. */
export type FileType = 'application/pdf' | 'image/jpeg' | 'image/png';

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
const endsWith = (bytes: Uint8Array, end: readonly number[]) => bytes.length >= end.length && end.every((byte, at) => bytes[bytes.length - end.length + at] === byte);
const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** Length, name and checksum of the last chunk of every PNG. */
const pngEnd = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82] as const;

/** What a file is, by its first and last bytes. Its name says nothing: a zip that is called .jpg is no picture. */
export function fileTypeOf(bytes: Uint8Array): FileType | undefined {
  if (startsWith(bytes, png) && latin(bytes.subarray(12, 16)) === 'IHDR') return endsWith(bytes, pngEnd) ? 'image/png' : undefined;
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return endsWith(trimmed(bytes), [0xff, 0xd9]) ? 'image/jpeg' : undefined;
  if (/^%PDF-[12]\.\d/.test(latin(bytes.subarray(0, 8)))) return latin(bytes.subarray(-1024)).includes('%%EOF') ? 'application/pdf' : undefined;
  return undefined;
}

/** Some cameras fill up the end of a file with zeros. */
function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
}

const endings: Readonly<Record<FileType, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** A name that can be shown and saved: no folders, no controls, and the ending of what the file is. */
export function fileNameOf(name: string, type: FileType): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[\p{Cc}\p{Cf}\uFFFD"<>|:*?;%]/gu, '')
    .trim()
    .slice(0, 80);
  return `${base || 'file'}.${endings[type]}`;
}
