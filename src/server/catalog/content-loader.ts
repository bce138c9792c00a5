import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName } from '#domain/catalog/collections.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { readSettings } from '../settings.ts';
import { finishCommodity, finishEntry } from './finish-entry.ts';
import type { Problem } from './problem.ts';
import { readCollection, readCommodities } from './read-catalogue.ts';

/** Loads a collection of content/ with the reader that `content:check` uses, so that what was checked is what is built. */
export function entryLoader(collection: CollectionName): Loader {
  return loader(collection, async (contentDir, { renderMarkdown }, problems) => {
    const { now } = readSettings();
    const entries = await readCollection(contentDir, collection, vietnamDate(now()), problems);
    const render = async (markdown: string) => (markdown.trim() ? (await renderMarkdown(markdown)).html : '');
    return Promise.all(entries.map(async (entry) => ({ id: entry.slug, data: await finishEntry(entry, contentDir, render) })));
  });
}

/** Loads the commodities. */
export function commodityLoader(): Loader {
  return loader('commodities', async (contentDir, _context, problems) => {
    const commodities = await readCommodities(contentDir, problems);
    return Promise.all(commodities.map(async (commodity) => ({ id: commodity.id, data: await finishCommodity(commodity, contentDir) })));
  });
}

type Load = (contentDir: string, context: LoaderContext, problems: Problem[]) => Promise<{ id: string; data: object }[]>;

function loader(name: string, load: Load): Loader {
  const fill = async (context: LoaderContext) => {
    const { contentDir } = readSettings();
    const problems: Problem[] = [];
    const entries = await load(contentDir, context, problems);
    for (const { severity, file, line, message, fix } of problems) if (severity === 'error') context.logger.error(`content/${file}:${line} ${message} ${fix}`);
    context.store.clear();
    for (const { id, data } of entries) context.store.set({ id, data: data as Record<string, unknown>, digest: context.generateDigest(data as Record<string, unknown>) });
  };
  return {
    name: `chophien-${name}`,
    load: async (context) => {
      await fill(context);
      const folder = join(readSettings().contentDir, name);
      context.watcher?.add(folder);
      context.watcher?.on('all', (_event, path) => path.startsWith(folder) && void fill(context));
    },
  };
}
