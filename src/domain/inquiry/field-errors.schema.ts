import type { z } from 'zod';
import { type FieldCode, type FieldError, fieldCodes } from './error-codes.ts';

type Issue = z.core.$ZodIssue;

/** Turns what a schema found into a code beside each field; the first stands. */
export function fieldErrors(issues: readonly Issue[]): Record<string, FieldError> {
  const errors: Record<string, FieldError> = {};
  for (const issue of issues) {
    const name = issue.path.join('.');
    errors[name] ??= { code: codeOf(issue), ...limitOf(issue) };
  }
  return errors;
}

/** A field or group that is missing altogether has a message of the schema's own. */
function codeOf(issue: Issue): FieldCode {
  return (fieldCodes as readonly string[]).includes(issue.message) ? (issue.message as FieldCode) : issue.code === 'unrecognized_keys' ? 'inquiry.unknown_choice' : 'inquiry.required';
}

function limitOf(issue: Issue): { n?: number } {
  if (issue.code === 'too_big' && typeof issue.maximum === 'number') return { n: issue.maximum };
  const n = issue.code === 'custom' ? issue.params?.n : undefined;
  return typeof n === 'number' ? { n } : {};
}
