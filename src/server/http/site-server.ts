import { realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { openInquiryDesk } from '../inquiry-desk.ts';
import type { Settings } from '../settings.ts';
import { answerVisit, report } from './answer-visit.ts';
import { openSite } from './open-site.ts';

/** How often a server looks whether a new build is in place. */
const lookEveryMs = 2000;
/** Longest time that an answer from the build before may take. */
const graceMs = 30_000;
/** Memory for files that are asked for often: every page of the sample catalogue, or the 7,000 most read of a national one. */
const defaultCacheBytes = 64 * 1024 * 1024;

export interface SiteServer {
  server: Server;
  /** Sends the mails of inquiries from this process, where the settings want that. */
  startWork(): void;
  /** Stops taking visitors, finishes those under way, and answers when the last is gone. */
  close(): Promise<void>;
}

/** Builds the server of the site: files held in memory first, then all else (`answerVisit`). */
export async function createSiteServer(dist: string, settings: Settings, cacheBytes = defaultCacheBytes): Promise<SiteServer> {
  // One for the process: builds come and go, the database stays open.
  const desk = openInquiryDesk(settings, () => site.catalogue.current().catalogue);
  let site = await openSite(dist, settings, cacheBytes, desk);
  const watch = setInterval(() => {
    if (currentFolder(dist) !== site.folder)
      openSite(dist, settings, cacheBytes, desk).then((next) => {
        const before = site;
        site = next;
        // Who is still being answered from the build before is done by then.
        setTimeout(() => before.close().catch(report), graceMs).unref();
      }, report);
  }, lookEveryMs);
  watch.unref();
  const server = createServer((request, response) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    try {
      if (!isRead || !site.files.answerHeld(request, response)) answerVisit(site, settings.siteUrl, request, response);
    } catch (error) {
      // One visitor's surprise must not end the server for all.
      report(error);
      response.destroy();
    }
  });
  return {
    server,
    startWork: () => desk.startWork(),
    close: async () => {
      await new Promise<void>((resolve, reject) => {
        clearInterval(watch);
        server.close((error) => (error ? reject(error) : site.close().then(resolve, reject)));
        server.closeIdleConnections();
      });
      await desk.close();
    },
  };
}

function currentFolder(dist: string): string | undefined {
  try {
    return realpathSync(dist);
  } catch {
    return undefined;
  }
}
