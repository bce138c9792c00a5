import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { localeCodes } from '#i18n/locales.ts';
import { onDemandPaths, templatePaths } from '../fixtures/templates.ts';

/** By night a page is the same document in other colours: only what judges colours can find something else there. */
const colourRules = ['color-contrast', 'link-in-text-block'];

for (const locale of localeCodes)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing on any kind of page in ${locale}, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const found: string[] = [];
      for (const path of Object.values({ ...templatePaths(locale), ...onDemandPaths(locale) })) {
        await page.goto(path);
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 900 });
          const axe = new AxeBuilder({ page });
          const { violations } = await (colorScheme === 'dark' ? axe.withRules(colourRules) : axe).analyze();
          for (const { id, nodes } of violations)
            found.push(
              `${path} at ${width}: ${id}: ${nodes
                .slice(0, 3)
                .map(({ html }) => html.slice(0, 160))
                .join(' | ')}`,
            );
        }
      }
      expect(found).toEqual([]);
      await context.close();
    });
