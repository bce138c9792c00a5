import { existsSync, readFileSync, realpathSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { type CatalogueReader, readCatalogue } from '../catalog/open-catalogue.ts';
import type { InquiryDesk } from '../inquiry-desk.ts';
import { buildServices, type Services } from '../services.ts';
import type { Settings } from '../settings.ts';
import { settleSender } from './sender-address.ts';
import { type AstroHandler, type Refusals, serveOnDemand } from './serve-on-demand.ts';
import { openStaticFiles, type StaticFiles } from './static-files.ts';

/** One build, open for visitors: its files, and what is on demand. */
export interface OpenSite {
  /** Real folder of the build. */
  folder: string;
  clientDir: string;
  catalogue: CatalogueReader;
  /** The page “not found” of each language. */
  notFound: Readonly<Record<Locale, Buffer>>;
  files: StaticFiles;
  serveOnDemand(request: IncomingMessage, response: ServerResponse, refusals: Refusals): void;
  /** Ends what runs beside; nobody may be under way. */
  close(): Promise<void>;
}

/** Opens the build that `dist` points at; throws with a sentence when there is none. Its memory for files starts empty. */
export async function openSite(dist: string, settings: Settings, cacheBytes: number, desk: InquiryDesk): Promise<OpenSite> {
  if (!existsSync(join(dist, 'inputs.sha256'))) throw new Error(`There is no finished build in ${dist}; run npm run build, or npm start, which does both.`);
  const folder = realpathSync(dist);
  const clientDir = join(folder, 'client');
  const catalogue = readCatalogue(folder);
  const services = buildServices(folder, catalogue, settings, desk);
  recordSheets(services, settings);
  const { handler } = (await import(pathToFileURL(join(folder, 'server', 'entry.mjs')).href)) as { handler: AstroHandler };
  return {
    folder,
    clientDir,
    catalogue,
    notFound: Object.fromEntries(localeCodes.map((locale) => [locale, readFileSync(join(clientDir, paths.notFound(locale), 'index.html'))])) as OpenSite['notFound'],
    files: openStaticFiles(clientDir, settings.siteUrl, cacheBytes),
    serveOnDemand: (request, response, refusals) => {
      settleSender(request, settings.isFront);
      serveOnDemand(handler, request, response, { services }, settings.siteUrl, refusals);
    },
    close: () => services.close(),
  };
}

/** Writes the sheets of the build into the ledger. A ledger that cannot be written costs the check of a digest, not the site. */
function recordSheets({ sheets }: Services, { now }: Settings): void {
  try {
    sheets.record(now());
  } catch (error) {
    process.stderr.write(`The sheets of this build could not be entered in the ledger: ${(error as Error).message}\n`);
  }
}
