import { type MdastNode, markdownToMdast } from 'satteri';

export interface MarkdownIssue {
  code: string;
  /** Line within the body, from 1. */
  line: number;
  message: string;
  fix: string;
}

/** What the parser that also renders finds in a body: read once, asked three times. */
export interface MarkdownReading {
  /** What must not become a page. */
  issues: MarkdownIssue[];
  /** Addresses of this site that the body links to, with their lines. */
  links: { line: number; path: string }[];
  /** What a reader reads, without signs of Markdown. */
  text: string;
}

const safeLink = /^(https:\/\/|mailto:|#|\/(?!\/))/;
/** A form feed is a space to a browser and to the renderer, but not to every parser: it would hide a tag from this check. */
const control = /(?!\t|\r)\p{Cc}/u;

/** Reads a body: HTML, links that run code or leave by an unsafe way, pictures and a heading that competes with the title are issues. */
export function readMarkdown(body: string): MarkdownReading {
  const issues: MarkdownIssue[] = [];
  const links: MarkdownReading['links'] = [];
  const text: string[] = [];
  if (/^\s*(?:---|\+\+\+)/.test(body)) issues.push({ code: 'content.front_matter', line: 1, message: 'The text starts with “---” or “+++”, which would be read as fields once more.', fix: 'Delete that line; “***” draws a rule.' });
  if (control.test(body.replaceAll('\n', '')))
    for (const [at, line] of body.split('\n').entries()) if (control.test(line)) issues.push({ code: 'content.unsafe_markdown', line: at + 1, message: 'An invisible control character stands in the text.', fix: 'Type the line again; text that was copied from a document often carries one.' });
  visit(markdownToMdast(body), (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'html') issues.push({ code: 'content.unsafe_markdown', line, message: `HTML is not allowed in texts: ${excerpt(node.value)}`, fix: 'Write Markdown; put < in backticks or write it as \\<.' });
    if (node.type === 'link' || node.type === 'definition') {
      if (!safeLink.test(node.url)) issues.push({ code: 'content.unsafe_markdown', line, message: `This link is not allowed: ${excerpt(node.url)}`, fix: 'Link to https://…, mailto:… or to an address of this site that starts with “/”.' });
      if (node.url.startsWith('/')) links.push({ line, path: node.url.split(/[?#]/)[0] ?? '/' });
    }
    if (node.type === 'image' || node.type === 'imageReference') issues.push({ code: 'content.picture_in_text', line, message: 'A picture stands in the text.', fix: 'Put the file beside the text and name it under `pictures` in vi.md, with its description under `pictureAlts`.' });
    if (node.type === 'heading' && node.depth === 1) issues.push({ code: 'content.heading', line, message: 'A heading of the first level stands in the text.', fix: 'Start headings with “##”; the name of the entry is the title of the page.' });
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') text.push(node.value);
  });
  return { issues, links, text: text.join('\n') };
}

function visit(node: MdastNode, see: (node: MdastNode) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child as MdastNode, see);
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
