import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText, parseMarkdownFile, type SourceFile } from './source-file.ts';

/** Looks up lines of a file that was read in an earlier build: it is read again only when there is something to say of it. */
export function lazyLines(contentDir: string, file: string): SourceFile['lineOf'] {
  let source: SourceFile | undefined;
  return (path) => {
    source ??= open(join(contentDir, file), file);
    return source?.lineOf(path) ?? 1;
  };
}

function open(path: string, file: string): SourceFile | undefined {
  const decoded = decodeText(readFileSync(path));
  if ('unreadable' in decoded) return undefined;
  const parsed = parseMarkdownFile(file, decoded.text);
  return 'data' in parsed ? parsed : undefined;
}
