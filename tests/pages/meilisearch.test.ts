import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyQuery } from '#domain/search/search-query.ts';
import { localeCodes } from '#i18n/locales.ts';
import { openMeilisearchAdmin } from '#server/search/meilisearch-client.ts';
import { compareIndexes, isSame, pushIndexes, sayDifference } from '#server/search/push-index.ts';
import { describeFailures } from '../contracts/search-failures.ts';
import { openSampleMeilisearch, snapshot, sourceOf, today } from '../fixtures/meilisearch-source.ts';
import { startServer } from '../fixtures/running-server.ts';
import { openStandIn, type StandIn } from '../fixtures/stand-in-meilisearch.ts';

const settingsOf = (host: string) => ({ host, prefix: 'test', apiKey: 'key', adminKey: 'key' });
const openAlone = async () => {
  const opened = await openStandIn();
  return { standIn: opened, settings: settingsOf(opened.host) };
};

describeFailures('a stand-in for Meilisearch', openAlone);

let standIn: StandIn;
beforeEach(async () => {
  ({ standIn } = await openAlone());
});
afterEach(() => standIn.stop());

const admin = () => openMeilisearchAdmin(settingsOf(standIn.host));
const openEngine = () => openSampleMeilisearch(settingsOf(standIn.host));
const ask = (text: string) => ({ ...emptyQuery('vi'), text });
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

describe('the server of the site', () => {
  const patient = { timeout: 50_000, interval: 100 };

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
      // A busy machine may make a good answer late; then it is asked again two seconds later.
      await expect.poll(health, patient).toEqual({ engine: 'meilisearch', fallback: false, documents });
      await expect.poll(async () => (await search()).engine, patient).toBe('meilisearch');
      const { total } = await search();
      await standIn.stop();
      expect(await search()).toMatchObject({ engine: 'embedded', total });
      expect(await health()).toEqual({ engine: 'embedded', fallback: true, documents });
      await standIn.start();
      await expect.poll(health, patient).toEqual({ engine: 'meilisearch', fallback: false, documents });
    } finally {
      await server.stop();
    }
  }, 180_000);
});
