import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import { emptyQuery } from '#domain/search/search-query.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { openMeilisearch, openMeilisearchAdmin } from '#server/search/meilisearch-client.ts';
import { openMeilisearchEngine } from '#server/search/meilisearch-engine.ts';
import { openEmbedded } from '#server/search/open-embedded.ts';
import { planIndex } from '#server/search/open-meilisearch.ts';
import { compareIndexes, isSame, pushIndexes, sayDifference } from '#server/search/push-index.ts';
import { type FallbackEngine, withFallback } from '#server/search/with-fallback.ts';
import { embeddedIndex, snapshot, sourceOf, today } from '../fixtures/meilisearch-source.ts';
import { startServer } from '../fixtures/running-server.ts';
import { type Mood, openStandIn, type StandIn } from '../fixtures/stand-in-meilisearch.ts';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await openStandIn();
});
afterEach(() => standIn.stop());

const settings = () => ({ host: standIn.host, prefix: 'test', apiKey: 'key', adminKey: 'key' });
const admin = () => openMeilisearchAdmin(settings());
const openEngine = (timeoutMs = 10_000): SearchEngine => {
  const { lexicon, aliases, state } = planIndex(snapshot);
  return openMeilisearchEngine({ client: openMeilisearch(settings()), lexicon, aliases, state, timeoutMs });
};
const ask = (text: string, locale: Locale = 'vi') => ({ ...emptyQuery(locale), text });
const quiet = () => undefined;

describe('indexing', () => {
  const records = () => standIn.asked.reduce((sum, { route, records: sent }) => sum + (route.endsWith('/documents') ? sent : 0), 0);

  test('writes everything once into each of two indexes a language, then nothing', async () => {
    const source = sourceOf();
    expect((await compareIndexes(admin(), source)).every(({ isMissing }) => isMissing)).toBe(true);
    await pushIndexes(admin(), source, quiet);
    const things = source.things.length;
    expect([...standIn.indexes.keys()].sort()).toEqual(localeCodes.flatMap((locale) => [`test-${locale}`, `test-${locale}-next`]).sort());
    for (const { documents } of standIn.indexes.values()) expect(documents.size).toBe(things + 1);
    expect(records()).toBe(2 * localeCodes.length * (things + 1));
    standIn.asked.length = 0;
    const again = await pushIndexes(admin(), source, quiet);
    expect(again.every(isSame)).toBe(true);
    expect(standIn.asked.filter(({ route }) => !route.startsWith('GET'))).toEqual([]);
    expect((await compareIndexes(admin(), source)).every(isSame)).toBe(true);
  });

  test('writes only what changed, and says so', async () => {
    const [first, second] = snapshot.catalogue.products.map(({ slug }) => slug);
    await pushIndexes(admin(), sourceOf({ without: [first ?? ''] }), quiet);
    standIn.asked.length = 0;
    const source = sourceOf({ without: [second ?? ''], digest: 'another' });
    const [difference] = await compareIndexes(admin(), source);
    expect(difference).toMatchObject({ added: [`product-${first}`], removed: [`product-${second}`] });
    expect(difference && sayDifference(difference)).toContain('1 new');
    await pushIndexes(admin(), source, quiet);
    const swaps = standIn.asked.filter(({ route }) => route === 'POST /swap-indexes');
    expect(swaps).toHaveLength(1);
    // Positions behind the two products moved; all else stays as it is.
    expect(records()).toBeLessThan(2 * localeCodes.length * (source.things.length + 1));
    expect((await compareIndexes(admin(), source)).every(isSame)).toBe(true);
  });

  test('never shows a reader half an index', async () => {
    await pushIndexes(admin(), sourceOf(), quiet);
    const [, ...others] = snapshot.catalogue.products.map(({ slug }) => slug);
    const sizes = new Set<number>();
    let isDone = false;
    const watch = (async () => {
      while (!isDone) {
        for (const locale of localeCodes) sizes.add(standIn.indexes.get(`test-${locale}`)?.documents.size ?? 0);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    })();
    const source = sourceOf({ without: others, digest: 'another' });
    const before = sourceOf().things.length + 1;
    await pushIndexes(admin(), source, quiet);
    isDone = true;
    await watch;
    expect([...sizes].sort()).toEqual([before, source.things.length + 1].sort());
  });
});

describe('the adapter', () => {
  beforeEach(() => pushIndexes(admin(), sourceOf(), quiet));

  test('finds goods by a name of another language, and says what was matched', async () => {
    const { hits, engine } = await openEngine().search(ask('八角'), today);
    expect(engine).toBe('meilisearch');
    expect(hits[0]).toMatchObject({ commodity: { id: 'star-anise' }, matched: { field: 'alias', text: '八角' } });
  });

  test('counts for each value what choosing it gives', async () => {
    const engine = openEngine();
    const query = { ...ask(''), filters: { ...emptyQuery('vi').filters, group: ['food' as const], stars: [4 as const] } };
    const { facets } = await engine.search(query, today);
    expect(facets.stars.length).toBeGreaterThan(1);
    for (const { value, count } of facets.stars) expect((await engine.search({ ...query, filters: { ...query.filters, stars: [Number(value) as 4] } }, today)).total).toBe(count);
    for (const { value, count } of facets.form) expect((await engine.search({ ...query, filters: { ...query.filters, form: [value as 'dried'] } }, today)).total).toBe(count);
  });

  test('takes no sign of the filter language or of phrases from what was typed', async () => {
    const engine = openEngine();
    const all = (await engine.search(ask(''), today)).total;
    const hostile = { ...emptyQuery('vi').filters, commodity: ['x" OR kind = "product', 'x\\" OR kind = "product', '\\', '"', "' OR 1 = 1", '\ud800'] };
    expect(await engine.search({ ...ask(''), filters: hostile }, today)).toMatchObject({ total: 0 });
    expect((await engine.search(ask('"hồi" -hồi'), today)).total).toBeGreaterThan(0);
    expect((await engine.search(ask('"'), today)).total).toBe(0);
    expect(all).toBe(snapshot.catalogue.products.length);
  });

  test('refuses the answers of an index of another catalogue', async () => {
    await pushIndexes(admin(), sourceOf({ digest: 'another' }), quiet);
    await expect(openEngine().search(ask('hồi'), today)).rejects.toThrow(/another catalogue/);
  });

  test('counts its documents', async () => {
    const { products, cooperatives, fairs } = snapshot.catalogue;
    expect(await openEngine().documents()).toBe(localeCodes.length * (products.length + cooperatives.length + fairs.length));
  });
});

describe('1,000 searches while Meilisearch is stopped, started, slow and answers garbage', () => {
  const open = (): FallbackEngine => {
    const first = openEngine(1500);
    return withFallback({ first, second: openEmbedded(embeddedIndex), probe: () => first.search(emptyQuery('vi'), today), patienceMs: 2000, restMs: 50, report: quiet });
  };
  const until = async (engine: FallbackEngine, fallback: boolean) => {
    while (engine.state().fallback !== fallback) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const texts = ['hồi', '八角', 'star anise', 'スターアニス', '팔각', 'hoa hoi', '0909.61', 'na', ''];

  test('all are answered, and Meilisearch comes back by itself', async () => {
    await pushIndexes(admin(), sourceOf(), quiet);
    const engine = open();
    let asked = 0;
    const engines: string[] = [];
    const searchMany = async (count: number) => {
      const seen = new Set<string>();
      const ends = asked + count;
      const visitor = async () => {
        while (asked < ends) {
          const at = asked++;
          const result = await engine.search(ask(texts[at % texts.length] ?? '', localeCodes[at % localeCodes.length]), today);
          expect(result.total).toBeGreaterThan(0);
          seen.add(result.engine);
        }
      };
      await Promise.all(Array.from({ length: 10 }, visitor));
      engines.push([...seen].sort().join());
    };
    const inMood = async (mood: Mood) => {
      standIn.mood = mood;
      await searchMany(100);
      expect(engine.state()).toEqual({ engine: 'embedded', fallback: true });
    };
    await until(engine, false);
    await searchMany(100);
    await standIn.stop();
    await searchMany(200);
    expect(engine.state().fallback).toBe(true);
    await standIn.start();
    await until(engine, false);
    await searchMany(100);
    for (const mood of ['slow', 'garbage', 'refusing'] as const) {
      await inMood(mood);
      standIn.mood = 'well';
      await until(engine, false);
      await searchMany(100);
    }
    expect(asked).toBeGreaterThanOrEqual(1000);
    // On a busy machine an answer of the stand-in may be late too; what is down answers never.
    for (const [at, seen] of engines.entries()) expect(seen).toMatch(at % 2 === 0 ? /meilisearch/ : /^embedded$/);
    await engine.close();
  }, 120_000);

  test('an index of another catalogue is no answer either, until it is pushed', async () => {
    await pushIndexes(admin(), sourceOf({ digest: 'before' }), quiet);
    const engine = open();
    expect(await engine.search(ask('hồi'), today)).toMatchObject({ engine: 'embedded' });
    expect(engine.state()).toEqual({ engine: 'embedded', fallback: true });
    await pushIndexes(admin(), sourceOf(), quiet);
    await until(engine, false);
    expect(await engine.search(ask('hồi'), today)).toMatchObject({ engine: 'meilisearch' });
    await engine.close();
  });
});

describe('the server of the site', () => {
  test('says in /api/health who answers, and answers whoever it is', async () => {
    await pushIndexes(admin(), sourceOf(), quiet);
    const server = await startServer({ MEILI_HOST: standIn.host, MEILI_API_KEY: 'secret-key', MEILI_INDEX_PREFIX: 'test' });
    const health = async () => JSON.parse((await server.ask('/api/health')).body.toString('utf8')).search as unknown;
    const documents = localeCodes.length * sourceOf().things.length;
    const search = async () => {
      const { status, body } = await server.ask('/api/search?locale=zh&q=%E5%85%AB%E8%A7%92');
      expect(status).toBe(200);
      expect(body.toString('utf8')).not.toContain('secret-key');
      return JSON.parse(body.toString('utf8')) as { engine: string; total: number };
    };
    try {
      await expect.poll(health, { timeout: 10_000 }).toEqual({ engine: 'meilisearch', fallback: false, documents });
      const { engine, total } = await search();
      expect(engine).toBe('meilisearch');
      await standIn.stop();
      expect(await search()).toMatchObject({ engine: 'embedded', total });
      expect(await health()).toEqual({ engine: 'embedded', fallback: true, documents });
      await standIn.start();
      await expect.poll(health, { timeout: 10_000 }).toEqual({ engine: 'meilisearch', fallback: false, documents });
    } finally {
      await server.stop();
    }
  }, 60_000);
});
