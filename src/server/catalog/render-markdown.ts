import GithubSlugger from 'github-slugger';
import { markdownToHtml } from 'satteri';

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'" };

/**
 * The HTML of a body that was found safe, as Astro's own processor makes it: the same parser, curly quotes, headings that can be linked to.
 * That processor walks each text twice through plugins for pictures and code, which bodies may not hold; a profile showed half of reading there.
 */
export function renderMarkdown(body: string): string {
  if (!body.trim()) return '';
  const { html } = markdownToHtml(body, { features: { smartPunctuation: true, frontmatter: false } });
  const slugger = new GithubSlugger();
  return html.replace(/<h([2-6])>([\s\S]*?)<\/h\1>/g, (_whole, depth: string, inner: string) => `<h${depth} id="${slugger.slug(plain(inner))}">${inner}</h${depth}>`);
}

function plain(html: string): string {
  return html.replace(/<[^>]+>/g, '').replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity);
}
