import type { Refusal } from '#domain/inquiry/error-codes.ts';
import type { FormEntries, FormValues } from '#domain/inquiry/form-values.ts';
import type { FileView, InquiryView } from '#domain/inquiry/views.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Result } from '#lib/result.ts';

/** What came of a form: a refusal keeps every value as it was typed. */
export type FormOutcome<Value> = Result<Value, Refusal & { values: FormValues }>;

/** What a request tells of its sender besides the form. */
export interface Visit {
  /** Network address, as the server sees it. Only a digest of the day is kept. */
  source: string;
}

export interface Sent {
  reference: string;
  /** The buyer's secret: the page makes a cookie of it at once. A repeat of the same form gets a new one; a repeat that only its content tells gets none, since others know the content too. */
  token: string | undefined;
  /** `true` when the same form had come before. */
  isRepeat: boolean;
  /** `true` when a person of the Alliance looks at it first. */
  inReview: boolean;
}

/** Who may read, as a token proved. Pages hand it on and look into it only for `role`. */
export interface Access {
  readonly role: 'buyer' | 'cooperative' | 'officer';
  readonly reference: string;
  readonly inquiryId: string;
  /** Slug of the cooperative, for its thread; undefined for the buyer. */
  readonly cooperative?: string;
  readonly threadId?: string;
}

/** Bytes that somebody sent as a file. */
export interface Upload {
  name: string;
  bytes: Uint8Array;
}

/** A stored file as it may be sent to a browser. */
export interface Download {
  bytes: Buffer;
  headers: Readonly<Record<string, string>>;
}

/** The forms of a thread, by the move that they make. `see`, `order` and `withdraw` have no fields. */
export type ThreadMove = 'see' | 'ask' | 'answer' | 'accept' | 'decline' | 'send-sample' | 'order' | 'close' | 'withdraw';

/**
 * Everything that pages and actions may ask of inquiries. Expected refusals are values with a code; the sentence stands under `error.<code>`.
 *
 * A form's fields are named by their path in the schema: `lines.0.quantity.value` (src/domain/inquiry/inquiry.schema.ts, quotation.schema.ts, message.schema.ts).
 * Fields besides those of the schema: `ticket` (of `newTicket`, in every form), `altcha` (the proof, filled in by the widget), `website` (the honeypot, left empty and hidden from people).
 */
export interface Inquiries {
  /** A hidden field of every form: it makes a repeat known as one, and says when the form was opened. */
  newTicket(): string;
  /** A task for the altcha widget, as JSON. */
  challenge(): Promise<object>;
  /** Takes an inquiry. Whoever gets a reference can rely on it: everything is on disk. */
  submit(entries: FormEntries, visit: Visit): Promise<FormOutcome<Sent>>;

  /** The guard of every secret page: who holds this token may read that inquiry (and, for a cooperative, that thread). One answer, undefined, for everything else. Changes nothing. */
  findAccess(token: string | undefined, reference: string, cooperative?: string): Promise<Access | undefined>;
  /** What the holder of an access reads; a cooperative sees its own part only. `locale` is the language in which machine translations are shown. */
  read(access: Access, locale: Locale): Promise<InquiryView>;

  /** Makes one move in one thread. A buyer names the cooperative; a cooperative can only mean its own. */
  move(access: Access, cooperative: string, move: ThreadMove, entries: FormEntries, locale: Locale): Promise<FormOutcome<InquiryView>>;
  /** Sends a quotation, with its files. */
  quote(access: Access, entries: FormEntries, files: readonly Upload[], locale: Locale): Promise<FormOutcome<InquiryView>>;
  /** A file of a quotation, for who may read its thread; undefined for everybody else. */
  download(access: Access, file: FileView['id']): Promise<Download | undefined>;

  /** Sends a new link to the address that the reference belongs to. The answer is the same whether there is such a reference or not. */
  renewLink(request: { reference: string; email: string }, visit: Visit): Promise<void>;
  /** Makes all links of this reader to this inquiry worthless, such as after a borrowed device or a mail that went astray. */
  revoke(access: Access): Promise<void>;
  /** The buyer's own button: erases everything of the inquiry for good, and withdraws it first where the cooperatives still work on it. */
  erase(access: Access): Promise<Result<void, Refusal>>;
}
