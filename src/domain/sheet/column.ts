/** What a column holds. `date` is ISO 8601 (2026-11-25), `number` has a point for decimals. */
type Kind = 'text' | 'integer' | 'number' | 'boolean' | 'date';

export interface Column {
  kind: Kind;
  about: string;
  /** `true` when the value may be left out. */
  optional?: true;
  /** Unit of the number, the same for every product. */
  unit?: string;
  /** Column of the same record that says the unit. */
  unitFrom?: string;
  /** Column that says the language of the text: of the same record, or `section.column`. */
  languageFrom?: string;
}

type Hints = Pick<Column, 'unit' | 'unitFrom' | 'languageFrom'>;
export const text = (about: string, hints: Hints = {}) => ({ kind: 'text', about, ...hints }) as const;
export const date = (about: string) => ({ kind: 'date', about }) as const;
export const yes = (about: string) => ({ kind: 'boolean', about }) as const;
export const whole = (about: string, hints: Hints = {}) => ({ kind: 'integer', about, ...hints }) as const;
export const number = (about: string, hints: Hints = {}) => ({ kind: 'number', about, ...hints }) as const;
export const maybe = <Of extends Column>(column: Of) => ({ ...column, optional: true }) as const;

export interface Section {
  many: boolean;
  about: string;
  columns: Record<string, Column>;
}

interface Values {
  text: string;
  date: string;
  boolean: boolean;
  integer: number;
  number: number;
}
type OptionalKeys<Columns> = { [Key in keyof Columns]: Columns[Key] extends { optional: true } ? Key : never }[keyof Columns];
type ValueOf<Of> = Of extends { kind: infer K extends Kind } ? Values[K] : never;

/** One record of a section: its columns with their values. */
export type RecordOf<Columns> = { [Key in Exclude<keyof Columns, OptionalKeys<Columns>>]: ValueOf<Columns[Key]> } & { [Key in OptionalKeys<Columns>]?: ValueOf<Columns[Key]> };
