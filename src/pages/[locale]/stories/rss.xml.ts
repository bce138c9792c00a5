import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { localize } from '#domain/catalog/localize.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { loadCatalogue, localePaths } from '../../_catalogue.ts';

export const getStaticPaths = localePaths;

export async function GET({ props: { locale }, site, url }: APIContext<{ locale: Locale }>) {
  const t = translator(locale);
  const { stories } = await loadCatalogue();
  const items = stories.map((story) => {
    const { fields } = localize(story, locale);
    return { title: fields.title, description: fields.summary, link: paths.story(locale, story.slug), pubDate: new Date(`${story.facts.published}T00:00:00+07:00`) };
  });
  return rss({ title: t('site.title', { page: t('nav.stories') }), description: t('site.description'), site: site ?? url, items, customData: `<language>${locales[locale].tag}</language>` });
}
