import type { SQLInputValue } from 'node:sqlite';

/** A value as SQLite takes it. `node:sqlite` stores some things as NULL without a word; nothing is stored here that was not meant. */
export function toSqlite(value: unknown): SQLInputValue {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'string':
    case 'bigint':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} is no number that a database can hold.`);
      return value;
    case 'boolean':
      return value ? 1 : 0;
  }
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`A ${typeof value} cannot be stored; write it as JSON first.`);
}
