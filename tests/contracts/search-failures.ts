import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyQuery } from '#domain/search/search-query.ts';
import { localeCodes } from '#i18n/locales.ts';
import { openMeilisearchAdmin } from '#server/search/meilisearch-client.ts';
import { openEmbedded } from '#server/search/open-embedded.ts';
import { pushIndexes } from '#server/search/push-index.ts';
import { type FallbackEngine, withFallback } from '#server/search/with-fallback.ts';
import type { MeilisearchSettings } from '#server/settings.ts';
import { embeddedIndex, openSampleMeilisearch, sourceOf, today } from '../fixtures/meilisearch-source.ts';
import type { Mood, StandIn } from '../fixtures/stand-in-meilisearch.ts';

/** Late, for the stand-in, is what comes after three seconds. */
const patienceMs = 2000;
const restMs = 50;
const texts = ['hồi', '八角', 'star anise', 'スターアニス', '팔각', 'hoa hoi', '0909.61', 'na', ''];

/** What must go on whatever happens to Meilisearch: `open` gives the server, or what stands before it, and the settings by which it is reached. */
export function describeFailures(name: string, open: () => Promise<{ standIn: StandIn; settings: MeilisearchSettings }>): void {
  describe(`1,000 searches while ${name} is stopped, started, slow and answers garbage`, () => {
    let standIn: StandIn;
    let settings: MeilisearchSettings;
    let engine: FallbackEngine;
    const push = (digest?: string) => pushIndexes(openMeilisearchAdmin(settings), sourceOf(digest ? { digest } : {}), () => undefined);
    const openEngine = () => {
      const first = openSampleMeilisearch(settings, patienceMs);
      engine = withFallback({ first, second: openEmbedded(embeddedIndex), probe: () => first.search(emptyQuery('vi'), today), patienceMs, restMs, report: () => undefined });
    };
    const untilTrusted = async () => {
      while (engine.state().fallback) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    beforeEach(async () => {
      ({ standIn, settings } = await open());
    });
    afterEach(async () => {
      await engine.close();
      const admin = openMeilisearchAdmin(settings);
      for (const index of await admin.listIndexes()) await admin.deleteIndex(index);
      await standIn.stop();
    });

    test('all are answered, and Meilisearch comes back by itself', { timeout: 180_000 }, async () => {
      await push();
      openEngine();
      let asked = 0;
      const answered: string[] = [];
      const searchMany = async (count: number) => {
        const engines = new Set<string>();
        const ends = asked + count;
        const visitor = async () => {
          while (asked < ends) {
            const at = asked++;
            const query = { ...emptyQuery(localeCodes[at % localeCodes.length] ?? 'vi'), text: texts[at % texts.length] ?? '' };
            const { total, engine: name } = await engine.search(query, today);
            expect(total).toBeGreaterThan(0);
            engines.add(name);
          }
        };
        await Promise.all(Array.from({ length: 10 }, visitor));
        answered.push([...engines].sort().join());
      };
      const isDown = () => expect(engine.state()).toEqual({ engine: 'embedded', fallback: true });
      await untilTrusted();
      await searchMany(100);
      await standIn.stop();
      await searchMany(200);
      isDown();
      await standIn.start();
      await untilTrusted();
      await searchMany(100);
      for (const mood of ['slow', 'garbage', 'refusing'] satisfies Mood[]) {
        standIn.mood = mood;
        await searchMany(100);
        isDown();
        standIn.mood = 'well';
        await untilTrusted();
        await searchMany(100);
      }
      expect(asked).toBeGreaterThanOrEqual(1000);
      // On a busy machine a good answer may be late too; what is down answers never.
      for (const [at, engines] of answered.entries()) expect(engines).toMatch(at % 2 === 0 ? /meilisearch/ : /^embedded$/);
    });

    test('an index of another catalogue is no answer either, until it is pushed', { timeout: 60_000 }, async () => {
      const ask = () => engine.search({ ...emptyQuery('vi'), text: 'hồi' }, today);
      await push('before');
      openEngine();
      expect(await ask()).toMatchObject({ engine: 'embedded' });
      expect(engine.state()).toEqual({ engine: 'embedded', fallback: true });
      await push();
      await untilTrusted();
      expect(await ask()).toMatchObject({ engine: 'meilisearch' });
    });
  });
}
