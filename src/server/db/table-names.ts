import type { Tables } from './tables.ts';

/** Every table, those that others refer to first: the order in which a backup is written and read. */
export const tableNames = ['secrets', 'inquiries', 'inquiry_lines', 'threads', 'quotations', 'thread_events', 'files', 'consents', 'access_tokens', 'outbox', 'translations', 'spent_proofs', 'day_counts', 'doomed_files', 'erasures'] as const satisfies readonly (keyof Tables)[];

/** Tables whose rows the database counts. */
export const countedTables = ['thread_events', 'outbox'] as const satisfies readonly (keyof Tables)[];
