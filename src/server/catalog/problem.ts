/** Something in content/ that a person has to put right. */
export interface Problem {
  severity: 'error' | 'warning';
  /** Permanent code, such as content.unknown_reference. */
  code: string;
  /** Path of the file below the content folder. */
  file: string;
  /** Line of the file, from 1. */
  line: number;
  /** What is wrong, in a sentence. */
  message: string;
  /** What to do about it, in a sentence. */
  fix: string;
}

/** Orders problems as a person works through them: by file, then by line. */
export function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line;
}
