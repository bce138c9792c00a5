import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';

export interface MarkdownIssue {
  code: string;
  /** Line within the body, from 1. */
  line: number;
  message: string;
  fix: string;
}

const safeLink = /^(https:\/\/|mailto:|#|\/(?!\/))/;
/** A form feed is a space to a browser and to the renderer, but not to the parser used here: it would hide a tag from this check. */
const control = /(?!\t|\r)\p{Cc}/u;

/** Finds what must not become a page: HTML, links that run code or leave by an unsafe way, pictures, a heading that competes with the title. */
export function checkMarkdown(body: string): MarkdownIssue[] {
  const issues: MarkdownIssue[] = [];
  if (/^\s*(?:---|\+\+\+)/.test(body)) issues.push({ code: 'content.front_matter', line: 1, message: 'The text starts with “---” or “+++”, which would be read as fields once more.', fix: 'Delete that line; “***” draws a rule.' });
  for (const [at, text] of body.split('\n').entries()) if (control.test(text)) issues.push({ code: 'content.unsafe_markdown', line: at + 1, message: 'An invisible control character stands in the text.', fix: 'Type the line again; text that was copied from a document often carries one.' });
  visit(fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'html') issues.push({ code: 'content.unsafe_markdown', line, message: `HTML is not allowed in texts: ${excerpt(node.value)}`, fix: 'Write Markdown; put < in backticks or write it as \\<.' });
    if ((node.type === 'link' || node.type === 'definition') && !safeLink.test(node.url)) issues.push({ code: 'content.unsafe_markdown', line, message: `This link is not allowed: ${excerpt(node.url)}`, fix: 'Link to https://…, mailto:… or to an address of this site that starts with “/”.' });
    if (node.type === 'image' || node.type === 'imageReference') issues.push({ code: 'content.picture_in_text', line, message: 'A picture stands in the text.', fix: 'Put the file beside the text and name it under `pictures` in vi.md, with its description under `pictureAlts`.' });
    if (node.type === 'heading' && node.depth === 1) issues.push({ code: 'content.heading', line, message: 'A heading of the first level stands in the text.', fix: 'Start headings with “##”; the name of the entry is the title of the page.' });
  });
  return issues;
}

/** Addresses of this site that a body links to, with their lines. */
export function siteLinks(body: string): { line: number; path: string }[] {
  const links: { line: number; path: string }[] = [];
  visit(fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), (node) => {
    if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('/')) links.push({ line: node.position?.start.line ?? 1, path: node.url.split(/[?#]/)[0] ?? '/' });
  });
  return links;
}

/** The plain text of a body: what a reader reads, without signs of Markdown. */
export function plainText(body: string): string {
  const parts: string[] = [];
  visit(fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') parts.push(node.value);
  });
  return parts.join('\n');
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
