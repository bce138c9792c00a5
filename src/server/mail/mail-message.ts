/** A mail, ready to be sent. */
export interface MailMessage {
  /** Id of the outbox row, from which the `Message-ID` is made: a repeat is recognised by it. */
  id: string;
  createdAt: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  locale: string;
  /** Id of the first mail to this reader about this inquiry; left out for that mail itself. */
  threadRoot?: string;
}

/** Who all mails come from. */
export interface Sender {
  /** Address that mails come from, and whose domain stands in every `Message-ID`. */
  address: string;
  /** A person of the Alliance, who reads what is answered. */
  replyTo: string;
}

/** What came of handing a mail over. `later`: worth another try; `reachable` is `false` when nobody else will get through either. */
export type SendOutcome = { sent: true } | { sent: false; isFinal: boolean; isReachable: boolean; error: string };

/** Hands mails over. It never throws for what a mail server may do. */
export interface MailTransport {
  send(message: MailMessage): Promise<SendOutcome>;
  close(): Promise<void>;
}

/** Mails as files, which can be taken back. */
export interface MailFiles extends MailTransport {
  /** Removes the file of a mail, if there is one. */
  takeBack(mail: Pick<MailMessage, 'id' | 'createdAt'>): Promise<void>;
}
