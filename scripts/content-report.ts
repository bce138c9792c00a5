import type { Problem } from '#server/catalog/problem.ts';

/** Problems as a person reads them: file, line, what is wrong, and what to do. */
export function describeProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'Content is in order.\n';
  const lines = problems.map(({ severity, file, line, message, fix, code }) => `${severity === 'error' ? 'error  ' : 'warning'} content/${file}:${line}\n        ${message} (${code})\n        → ${fix}\n`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${lines.join('')}\n${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}.\n`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
