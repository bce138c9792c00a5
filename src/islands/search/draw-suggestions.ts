import { highlightParts } from '#domain/search/highlight-parts.ts';
import type { Suggestion, SuggestionGroup } from './suggestions.ts';

/** Draws suggestions into their list: each group with its heading, each suggestion a link that the keyboard reaches from the box. */
export function drawSuggestions(list: HTMLElement, groups: readonly SuggestionGroup[]): HTMLAnchorElement[] {
  const options: HTMLAnchorElement[] = [];
  const drawn = groups.map(({ label, suggestions }, at) => {
    const group = make('div', { role: 'group', 'aria-labelledby': `${list.id}-g${at}` });
    group.append(make('p', { id: `${list.id}-g${at}`, class: 'grp', role: 'presentation' }, label));
    for (const suggestion of suggestions) {
      const option = drawOption(suggestion, `${list.id}-${options.length}`);
      options.push(option);
      group.append(option);
    }
    return group;
  });
  list.replaceChildren(...drawn);
  return options;
}

function drawOption({ url, name, lang, marks, note, image }: Suggestion, id: string): HTMLAnchorElement {
  const option = make('a', { href: url, id, role: 'option', tabindex: '-1', 'aria-selected': 'false' });
  if (image) option.append(picture(image));
  const words = make('span', lang ? { lang } : {});
  for (const { text, isMarked } of highlightParts(name, marks)) words.append(isMarked ? make('mark', {}, text) : text);
  if (note) words.append(make('small', {}, note));
  option.append(words);
  return option;
}

/** A small picture; the name beside it says all. */
function picture({ src, night }: NonNullable<Suggestion['image']>): HTMLElement {
  const frame = make('picture', {});
  if (night) frame.append(make('source', { srcset: night, media: '(prefers-color-scheme: dark)', 'data-night': '' }));
  frame.append(make('img', { src, alt: '', width: '56', height: '42' }));
  return frame;
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Record<string, string>, text?: string): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  return element;
}
