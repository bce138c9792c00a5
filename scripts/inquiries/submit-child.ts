import { readFileSync } from 'node:fs';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { openInquiryService } from '#server/inquiry-service.ts';
import { readSettings } from '#server/settings.ts';

/** A server as far as inquiries go: takes forms from its parent and answers what came of them. It may be killed at any moment. */
const catalogue = JSON.parse(readFileSync(process.env.CATALOGUE_FILE ?? '', 'utf8')) as Catalogue;
const service = await openInquiryService(readSettings(), () => catalogue);
if (process.env.WITH_WORKER === '1') service.startWork();

process.on('message', ({ id, entries, source }: { id: number; entries: [string, string][]; source: string }) => {
  service.inquiries.submit(entries, { source }).then(
    (outcome) => process.send?.({ id, reference: outcome.ok ? outcome.value.reference : undefined, refusal: outcome.ok ? undefined : outcome.refusal.code }),
    (error: Error) => process.send?.({ id, error: error.message }),
  );
});
process.send?.({ ready: true });
