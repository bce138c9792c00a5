import type { Catalogue } from '#domain/catalog/catalogue.ts';
import type { Inquiries } from './inquiry/use-cases.ts';
import { type InquiryService, type InquirySettings, openInquiryService } from './inquiry-service.ts';

/** Inquiries as a server has them: opened when they are first needed, and again when that failed. The catalogue's pages do not depend on a database. */
export interface InquiryDesk {
  /** The use cases; rejects while the database cannot be reached. */
  inquiries(): Promise<Inquiries>;
  /** Sends mails and clears away what is over, as soon as the database can be reached. */
  startWork(): void;
  close(): Promise<void>;
}

/** Milliseconds until a database that could not be reached is tried again. */
const patienceMs = 5000;

export function openInquiryDesk(settings: InquirySettings & { sendsMail: boolean }, catalogue: () => Catalogue): InquiryDesk {
  let opening: Promise<InquiryService> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;
  const service = () => {
    opening ??= openInquiryService(settings, catalogue).catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const work = () => {
    service().then(
      (open) => !isClosed && open.startWork(),
      (error: Error) => {
        process.stderr.write(`The database of inquiries cannot be reached; the rest of the site is open. ${error.message}\n`);
        if (!isClosed) retry = setTimeout(work, patienceMs);
      },
    );
  };
  return {
    inquiries: async () => (await service()).inquiries,
    startWork: () => {
      if (settings.sendsMail) work();
    },
    close: async () => {
      isClosed = true;
      clearTimeout(retry);
      await (await opening?.catch(() => undefined))?.close();
    },
  };
}
