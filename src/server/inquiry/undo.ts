import type { Refusal } from '#domain/inquiry/error-codes.ts';
import { refused } from '#lib/result.ts';

/** Thrown inside a transaction: undoes what it wrote so far, with what stands against it. */
export class Undo extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** The refusal of a transaction that was undone; any other error goes on. */
export function undone(error: unknown): ReturnType<typeof refused<Refusal>> {
  if (error instanceof Undo) return refused(error.refusal);
  throw error;
}
