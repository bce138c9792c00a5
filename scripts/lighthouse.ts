import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { paths } from '#i18n/paths.ts';
import { browserArgs, findBrowser } from './browser.ts';
import { openMeasuredSite } from './measured-site.ts';
import { runProgram } from './program.ts';

const runs = 5;
const targets = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof targets;
const pages = { home: paths.home('ja'), product: paths.product('ja', 'dried-star-anise-special'), cooperative: paths.cooperative('ja', 'thai-hoa'), fair: paths.fair('ja', 'border-ocop-fair') };

/** Lighthouse, mobile, the median of five runs on four kinds of page. */
await runProgram(async ({ log }) => {
  const chromePath = findBrowser();
  if (!chromePath) {
    process.stderr.write('Lighthouse needs a browser: set CHROMIUM_PATH to a Chromium, or run “npx playwright install chromium”.\n');
    return 1;
  }
  const { origin, close } = await openMeasuredSite();
  let missed = 0;
  for (const [name, path] of Object.entries(pages)) {
    const scores: Record<Category, number[]> = { performance: [], accessibility: [], 'best-practices': [], seo: [] };
    for (let run = 0; run < runs; run += 1) {
      const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', ...browserArgs] });
      const result = await lighthouse(origin + path, { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: Object.keys(targets) });
      chrome.kill();
      for (const category of Object.keys(targets) as Category[]) scores[category].push(Math.round((result?.lhr.categories[category]?.score ?? 0) * 100));
      if (run === 0) for (const audit of Object.values(result?.lhr.audits ?? {})) if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === 'binary') log(`  ${name}: ${audit.id}: ${audit.title}`);
    }
    const medians = (Object.keys(targets) as Category[]).map((category) => {
      const median = scores[category].toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
      if (median < targets[category]) missed += 1;
      return `${category} ${median}`;
    });
    log(`${name}: ${medians.join(' · ')}`);
  }
  await close();
  return missed > 0 ? 1 : 0;
});
