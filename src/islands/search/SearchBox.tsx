import type { RefObject } from 'react';
import { Icon } from '#islands/ui/Icon.tsx';
import type { LinkHandlers } from './link-handlers.ts';
import type { SearchPanel, SearchWords } from './panel.ts';

interface Props {
  panel: SearchPanel;
  /** What is asked now. */
  query: string;
  words: SearchWords;
  page: string;
  form: RefObject<HTMLFormElement | null>;
  input: RefObject<HTMLInputElement | null>;
  onSubmit: () => void;
  links: LinkHandlers;
}

/** Id of the one form of the page; filters and order belong to it from where they stand. */
export const formId = 'search';

/** Heading, the box, and what is searched: products, cooperatives or trade fairs. What stands in the box is the reader's: it is never written over while they type. */
export function SearchBox({ panel, query, words, page, form, input, onSubmit, links }: Props) {
  const kind = new URLSearchParams(query).get('kind') ?? '';
  return (
    <div className="find-head">
      <h1>{panel.title}</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: the element <search> is younger than the browsers of many buyers. */}
      <form
        ref={form}
        id={formId}
        className="search"
        action={page}
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Icon name="search" />
        <label className="sr" htmlFor="search-text">
          {words.label}
        </label>
        <input ref={input} id="search-text" type="search" name="q" defaultValue={panel.text} placeholder={words.placeholder} maxLength={200} enterKeyHint="search" autoCapitalize="off" autoComplete="off" spellCheck={false} />
        {kind && <input type="hidden" name="kind" value={kind} />}
        <button type="submit" className="btn">
          {words.button}
        </button>
      </form>
      <nav className="find-kinds" aria-label={words.kinds} {...links}>
        {panel.kinds.map(({ kind: other, label, query: address }) => (
          <a key={other} href={page + address} aria-current={other === panel.kind ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
    </div>
  );
}
