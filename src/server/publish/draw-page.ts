import type { CalendarDate } from '#lib/calendar-date.ts';
import type { PagePlan } from './open-bundle.ts';
import { pageKey } from './page-key.ts';
import type { PageRecord } from './page-list.ts';
import { digestOf, pageCompression, takeOver, writeCompressed } from './write-compressed.ts';

/** `kept`: not drawn, nothing it shows changed. `same`: drawn, and the bytes were the same. */
export type PageFate = 'kept' | 'same' | 'written';

export interface DrawOptions {
  /** Client folder of the build that is being made. */
  client: string;
  /** Client folder of the build before, where there is one. */
  before?: string;
  /** Digest of the code and of what every page shows. */
  code: string;
  today: CalendarDate;
}

/** Makes one page of a build, or takes it over from the build before. */
export async function drawPage(plan: PagePlan, previous: PageRecord | undefined, { client, before, code, today }: DrawOptions): Promise<PageRecord & { fate: PageFate }> {
  const key = plan.slice ? pageKey(code, await plan.slice(), today) : '';
  if (before && previous && key !== '' && previous.key === key && takeOver(before, client, plan.file, previous.size)) return { ...previous, fate: 'kept' };
  const bytes = await plan.draw();
  const digest = digestOf(bytes);
  const mark = (await plan.mark?.())?.trimEnd();
  const record = { key, digest, size: bytes.length, ...(mark !== undefined && { mark }) };
  if (before && previous?.digest === digest && takeOver(before, client, plan.file, bytes.length)) return { ...record, fate: 'same' };
  writeCompressed(client, plan.file, bytes, pageCompression);
  return { ...record, fate: 'written' };
}
