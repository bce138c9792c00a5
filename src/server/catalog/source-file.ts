import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** A file of content/, read but not yet judged. */
export interface SourceFile {
  /** Path below the content folder. */
  file: string;
  data: unknown;
  body: string;
  /** Line on which the body starts. */
  bodyLine: number;
  /** Line of a field of the front matter, or of its nearest parent. */
  lineOf(path: readonly PropertyKey[]): number;
}

export interface Unreadable {
  line: number;
  message: string;
  fix: string;
}

const opening = /^---[ \t]*\r?\n/;
const closing = /^---[ \t]*\r?$/m;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A text of a catalogue is a page or two; what is larger is a mistake, and would take minutes to judge. */
const maxBytes = 200_000;
/** Deeper nesting than any text needs, and than a parser can follow. */
const deepNesting = /(?:>[ \t]*){60}|[[{]{60}/;

/** Decodes bytes as text; says why when they are none. */
export function decodeText(bytes: Uint8Array): { text: string } | { unreadable: Unreadable } {
  if (bytes.length === 0 || bytes.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)) return { unreadable: { line: 1, message: 'The file is empty.', fix: 'Write its text, or delete the file: a missing translation is shown in Vietnamese and marked.' } };
  if (bytes.length > maxBytes) return { unreadable: { line: 1, message: `The file has ${Math.round(bytes.length / 1000)} KB; a text may have ${maxBytes / 1000}.`, fix: 'Shorten it; pictures and tables belong beside it as files of their own.' } };
  const binary = { line: 1, message: 'The file is not text in UTF-8.', fix: 'Save it as UTF-8 text; a picture belongs beside it under its own name.' };
  if (bytes.includes(0)) return { unreadable: binary };
  try {
    const text = utf8
      .decode(bytes)
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');
    const deep = deepNesting.exec(text);
    if (deep) return { unreadable: { line: text.slice(0, deep.index).split('\n').length, message: 'Quotes or brackets are nested too deeply.', fix: 'Delete the repeated signs.' } };
    return { text };
  } catch {
    return { unreadable: binary };
  }
}

/** Reads Markdown with front matter. */
export function parseMarkdownFile(file: string, text: string): SourceFile | Unreadable {
  const head = opening.exec(text);
  if (!head) return { line: 1, message: 'The file does not start with front matter.', fix: 'Start it with a line “---”, the fields, and another line “---”.' };
  const rest = text.slice(head[0].length);
  const end = closing.exec(rest);
  if (!end) return { line: 1, message: 'The front matter is not closed.', fix: 'Put a line “---” behind the last field.' };
  const yaml = rest.slice(0, end.index);
  const body = rest.slice(end.index + end[0].length).replace(/^\r?\n/, '');
  const parsed = parseYamlFile(file, yaml, 1);
  if (!('data' in parsed)) return parsed;
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  return { ...parsed, body: body.normalize('NFC'), bodyLine };
}

/** Anchors, aliases and tags are no part of plain fields; the strict reader refuses them. */
const notPlain = /(?:^|[\s[{,:-])[&*!][^\s]/m;

/**
 * Reads YAML; `offset` is the number of lines that stand above it in the file. A plain file goes through the quick reader (eight times as fast);
 * whatever that one refuses goes through the one that knows lines, and a line is looked up only when there is something to say of it.
 */
export function parseYamlFile(file: string, text: string, offset = 0): SourceFile | Unreadable {
  const plain = text.normalize('NFC');
  const quick = notPlain.test(plain) ? undefined : readQuickly(plain);
  if (!quick) return parseStrictly(file, plain, offset);
  let strict: SourceFile | Unreadable | undefined;
  const lineOf: SourceFile['lineOf'] = (path) => {
    strict ??= parseStrictly(file, plain, offset);
    return 'data' in strict ? strict.lineOf(path) : strict.line;
  };
  return { file, data: quick.data, body: '', bodyLine: 1, lineOf };
}

function readQuickly(text: string): { data: unknown } | undefined {
  try {
    return { data: text.trim() === '' ? {} : (load(text, { schema: CORE_SCHEMA }) ?? {}) };
  } catch {
    return undefined;
  }
}

function parseStrictly(file: string, text: string, offset: number): SourceFile | Unreadable {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true, maxAliasCount: 50 } as never);
  const line = (position: number) => counter.linePos(position).line + offset;
  const [error] = document.errors;
  if (error) return { line: line(error.pos[0]), message: `The fields cannot be read: ${error.message}`, fix: 'Put text that holds “: ” or starts with a special character in quotes, and indent with spaces.' };
  const lineOf = (path: readonly PropertyKey[]) => {
    let node: unknown = document.contents;
    let at = 1 + offset;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
        if (!pair) break;
        at = line((pair.key as Node).range?.[0] ?? 0);
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
        const start = (node as Node | undefined)?.range?.[0];
        if (start === undefined) break;
        at = line(start);
      } else break;
    }
    return at;
  };
  return { file, data: document.toJS({ maxAliasCount: 50 }) ?? {}, body: '', bodyLine: 1, lineOf };
}
