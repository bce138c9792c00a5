import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { DatabaseKind } from '../open-database.ts';

/** Tables of inquiries, their threads, their consents and their mail. Everything of an inquiry goes when its row goes. */
export async function inquiryTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { schema } = db;
  const counted = <Table extends string>(table: CreateTableBuilder<Table>) => (kind === 'postgres' ? table.addColumn('seq', 'bigserial', (column) => column.primaryKey()) : table.addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement()));

  await schema
    .createTable('secrets')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();

  let inquiries = schema
    .createTable('inquiries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('reference', 'text', (column) => column.notNull().unique())
    .addColumn('ticket', 'text', (column) => column.notNull().unique());
  for (const name of ['content_digest', 'locale', 'email', 'company', 'country', 'role', 'channels_json', 'market', 'incoterm', 'documents_json', 'repeat_kind', 'questions_json', 'answer_by', 'sent_at', 'erase_at', 'review'] as const) inquiries = inquiries.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['name', 'place', 'other_place', 'wanted_by', 'message_text', 'message_lang'] as const) inquiries = inquiries.addColumn(name, 'text');
  for (const name of ['answer_lunar_day', 'answer_lunar_month'] as const) inquiries = inquiries.addColumn(name, 'integer', (column) => column.notNull());
  await inquiries.execute();
  await schema.createIndex('inquiries_email').on('inquiries').columns(['email', 'sent_at']).execute();
  await schema.createIndex('inquiries_erase_at').on('inquiries').column('erase_at').execute();

  await schema
    .createTable('inquiry_lines')
    .addColumn('inquiry_id', 'text', (column) => column.notNull().references('inquiries.id').onDelete('cascade'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('cooperative', 'text', (column) => column.notNull())
    .addColumn('product', 'text', (column) => column.notNull())
    .addColumn('names_json', 'text', (column) => column.notNull())
    .addColumn('quantity', 'double precision', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('packing', 'text')
    .addColumn('target_minor', 'bigint')
    .addColumn('target_currency', 'text')
    .addColumn('target_per', 'text')
    .addColumn('sample', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('inquiry_lines_key', ['inquiry_id', 'number'])
    .execute();

  await schema
    .createTable('threads')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('inquiry_id', 'text', (column) => column.notNull().references('inquiries.id').onDelete('cascade'))
    .addColumn('cooperative', 'text', (column) => column.notNull())
    .addColumn('names_json', 'text', (column) => column.notNull())
    .addColumn('by_alliance', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('state_since_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('accepted_quotation', 'text')
    .addUniqueConstraint('threads_once', ['inquiry_id', 'cooperative'])
    .execute();

  await counted(schema.createTable('thread_events'))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('thread_id', 'text', (column) => column.notNull().references('threads.id').onDelete('cascade'))
    .addColumn('happened_at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('move', 'text', (column) => column.notNull())
    .addColumn('data_json', 'text', (column) => column.notNull())
    .addColumn('message_text', 'text')
    .addColumn('message_lang', 'text')
    .addColumn('quotation_id', 'text')
    .addColumn('ticket', 'text')
    .addColumn('form_digest', 'text')
    .addUniqueConstraint('thread_events_once', ['thread_id', 'ticket'])
    .execute();

  await schema
    .createTable('quotations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('thread_id', 'text', (column) => column.notNull().references('threads.id').onDelete('cascade'))
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('data_json', 'text', (column) => column.notNull())
    .addColumn('message_text', 'text')
    .addColumn('message_lang', 'text')
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('valid_until', 'text', (column) => column.notNull())
    .addUniqueConstraint('quotations_order', ['thread_id', 'number'])
    .execute();

  await schema
    .createTable('files')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('thread_id', 'text', (column) => column.notNull().references('threads.id').onDelete('cascade'))
    .addColumn('quotation_id', 'text', (column) => column.notNull().references('quotations.id').onDelete('cascade'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('files_thread').on('files').column('thread_id').execute();

  await schema
    .createTable('consents')
    .addColumn('inquiry_id', 'text', (column) => column.notNull().references('inquiries.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text_version', 'text', (column) => column.notNull())
    .addColumn('text_digest', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('recipients_json', 'text', (column) => column.notNull())
    .addColumn('given_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('consents_key', ['inquiry_id', 'kind'])
    .execute();

  await schema
    .createTable('access_tokens')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('inquiry_id', 'text', (column) => column.notNull().references('inquiries.id').onDelete('cascade'))
    .addColumn('thread_id', 'text', (column) => column.references('threads.id').onDelete('cascade'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('revoked_at', 'text')
    .execute();
  await schema.createIndex('access_tokens_inquiry').on('access_tokens').column('inquiry_id').execute();

  await counted(schema.createTable('outbox'))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('order_key', 'text', (column) => column.notNull())
    .addColumn('inquiry_id', 'text', (column) => column.references('inquiries.id').onDelete('cascade'))
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('reader', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('payload_json', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('next_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until', 'text')
    .addColumn('sent_at', 'text')
    .addColumn('dead_at', 'text')
    .addColumn('last_error', 'text')
    .execute();
  // What waits is a small part of what ever was: an index of that part alone stays small.
  await schema.createIndex('outbox_waiting').on('outbox').columns(['next_at', 'seq']).where(sql<boolean>`sent_at is null and dead_at is null`).execute();
  await schema.createIndex('outbox_order').on('outbox').columns(['order_key', 'seq']).execute();
  await schema.createIndex('outbox_inquiry').on('outbox').column('inquiry_id').execute();
  await schema.createIndex('outbox_recipient').on('outbox').column('recipient').execute();

  await schema
    .createTable('translations')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('inquiry_id', 'text', (column) => column.notNull().references('inquiries.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('translations_key', ['source', 'locale'])
    .execute();
  await schema.createIndex('translations_inquiry').on('translations').column('inquiry_id').execute();

  await schema
    .createTable('spent_proofs')
    .addColumn('digest', 'text', (column) => column.primaryKey())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('day_counts')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('doomed_files')
    .addColumn('path', 'text', (column) => column.primaryKey())
    .execute();
  await schema
    .createTable('erasures')
    .addColumn('reference_digest', 'text', (column) => column.notNull())
    .addColumn('erased_at', 'text', (column) => column.notNull())
    .addColumn('cause', 'text', (column) => column.notNull())
    .execute();
}
