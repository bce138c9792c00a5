import type { SearchPanel, SearchWords } from './panel.ts';

interface Props {
  panel: SearchPanel;
  words: SearchWords;
  page: string;
}

/** Id of the one form of the page; filters and order belong to it from where they stand. */
export const formId = 'search';

/** Heading, the box, and what is searched: products, cooperatives or trade fairs. */
export function SearchBox({ panel, words, page }: Props) {
  return (
    <div className="find-head">
      <h1>{panel.title}</h1>
      <form id={formId} className="search" action={page} role="search" autoComplete="off">
        <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM15.5 15.5L21 21" />
        </svg>
        <label className="sr" htmlFor="search-text">
          {words.label}
        </label>
        <input id="search-text" type="search" name="q" defaultValue={panel.text} placeholder={words.placeholder} maxLength={200} enterKeyHint="search" autoCapitalize="off" autoComplete="off" spellCheck={false} />
        {panel.kind !== 'product' && <input type="hidden" name="kind" value={panel.kind} />}
        <button type="submit" className="btn">
          {words.button}
        </button>
      </form>
      <nav className="find-kinds" aria-label={words.kinds}>
        {panel.kinds.map(({ kind, label, query }) => (
          <a key={kind} href={page + query} aria-current={kind === panel.kind ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
    </div>
  );
}
