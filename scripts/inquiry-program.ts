import { openCatalogue } from '#server/catalog/open-catalogue.ts';
import { type InquiryService, openInquiryService } from '#server/inquiry-service.ts';
import type { Settings } from '#server/settings.ts';

/** Opens inquiries for a program, and closes them after it. The catalogue is read where a program needs it: without a build, most get by. */
export async function withInquiries(settings: Settings, main: (service: InquiryService) => Promise<number>): Promise<number> {
  const service = await openInquiryService(settings, () => openCatalogue(settings.distDir).current().catalogue);
  try {
    return await main(service);
  } finally {
    await service.close();
  }
}

/** Says what is wrong and answers the exit code. */
export function refuse(code: number, sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}
