import type { Generated, Kysely, Selectable, Transaction } from 'kysely';

/**
 * The tables, as both databases hold them. Moments are ISO 8601 in UTC with milliseconds, so that they sort as text;
 * lists and objects are JSON in text; what is yes or no is 1 or 0. Column names end in `_at`, `_minor` or `_json` accordingly.
 */
export interface Tables {
  secrets: { name: string; value: string };
  inquiries: InquiryRow;
  inquiry_lines: InquiryLineRow;
  threads: ThreadRow;
  thread_events: ThreadEventTable;
  quotations: QuotationRow;
  files: FileRow;
  consents: ConsentRow;
  access_tokens: AccessTokenRow;
  outbox: OutboxTable;
  translations: { source: string; locale: string; text: string; made_at: string; inquiry_id: string };
  spent_proofs: { digest: string; expires_at: string };
  day_counts: DayCountRow;
  doomed_files: { path: string };
  erasures: { reference_digest: string; erased_at: string; cause: 'buyer' | 'operator' | 'retention' };
}

export interface InquiryRow {
  id: string;
  reference: string;
  ticket: string;
  content_digest: string;
  locale: string;
  email: string;
  name: string | null;
  company: string;
  country: string;
  role: string;
  channels_json: string;
  market: string;
  place: string | null;
  other_place: string | null;
  incoterm: string;
  wanted_by: string | null;
  documents_json: string;
  repeat_kind: string;
  questions_json: string;
  message_text: string | null;
  message_lang: string | null;
  answer_by: string;
  answer_lunar_day: number;
  answer_lunar_month: number;
  sent_at: string;
  erase_at: string;
  /** `open` inquiries are with the cooperatives, `waiting` ones with a person of the Alliance, `refused` ones with nobody. */
  review: 'open' | 'waiting' | 'refused';
}

export interface InquiryLineRow {
  inquiry_id: string;
  number: number;
  cooperative: string;
  product: string;
  names_json: string;
  quantity: number;
  unit: string;
  packing: string | null;
  target_minor: number | null;
  target_currency: string | null;
  target_per: string | null;
  sample: number;
}

export interface ThreadRow {
  id: string;
  inquiry_id: string;
  cooperative: string;
  names_json: string;
  by_alliance: number;
  state: string;
  state_since_at: string;
  /** Raised with every move: of two that are made at the same moment one is refused. */
  version: number;
  accepted_quotation: string | null;
}

export type ThreadEventRow = Selectable<ThreadEventTable>;
interface ThreadEventTable {
  seq: Generated<number>;
  id: string;
  thread_id: string;
  happened_at: string;
  actor: string;
  move: string;
  data_json: string;
  message_text: string | null;
  message_lang: string | null;
  quotation_id: string | null;
  ticket: string | null;
  /** What the form of that ticket said. */
  form_digest: string | null;
}

export interface QuotationRow {
  id: string;
  thread_id: string;
  sent_at: string;
  actor: string;
  data_json: string;
  message_text: string | null;
  message_lang: string | null;
  /** Counts the quotations of a thread: the last one stands. */
  number: number;
  valid_until: string;
}

export interface FileRow {
  id: string;
  thread_id: string;
  quotation_id: string;
  name: string;
  type: string;
  bytes: number;
}

/** How often something was done on one day: sent from an address, asked for by a network. The key is a digest that says nothing of whom it counts. */
export interface DayCountRow {
  key: string;
  day: string;
  count: number;
}

export interface ConsentRow {
  inquiry_id: string;
  kind: string;
  text_version: string;
  text_digest: string;
  locale: string;
  recipients_json: string;
  given_at: string;
}

export interface AccessTokenRow {
  hash: string;
  role: 'buyer' | 'cooperative' | 'officer';
  inquiry_id: string;
  thread_id: string | null;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}

export type OutboxRow = Selectable<OutboxTable>;
interface OutboxTable {
  seq: Generated<number>;
  id: string;
  kind: string;
  /** Mails of one key leave in order: one reader's mails about one inquiry. */
  order_key: string;
  inquiry_id: string | null;
  recipient: string;
  reader: 'buyer' | 'cooperative' | 'officer';
  locale: string;
  /** Ids of what the mail tells of, and the token of its link until it is sent. */
  payload_json: string;
  created_at: string;
  next_at: string;
  attempts: number;
  claimed_by: string | null;
  claimed_until: string | null;
  sent_at: string | null;
  dead_at: string | null;
  last_error: string | null;
}

export type Database = Kysely<Tables>;
/** The database, or a transaction on it. Inside a transaction only the transaction may be asked: the outer one would wait for it for ever. */
export type Connection = Kysely<Tables> | Transaction<Tables>;
