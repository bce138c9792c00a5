import { Choice } from './Choice.tsx';
import type { SearchPanel, SearchWords } from './panel.ts';

interface Props {
  panel: SearchPanel;
  words: SearchWords;
  page: string;
}

/** What narrows the search now, each with the way to take it off, and the order. On a phone, what opens the filters. */
export function SearchTools({ panel, words, page }: Props) {
  const { chips, cleared, sort } = panel;
  return (
    <div className="find-tools">
      {chips.length > 0 && (
        <ul className="chips">
          {chips.map(({ label, query, lang }) => (
            <li key={query}>
              <a className="chip on" href={page + query} lang={lang} aria-label={words.remove.replace('#', label)}>
                {label}
                <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
                  <path d="M6 6l12 12M18 6L6 18" />
                </svg>
              </a>
            </li>
          ))}
          <li>
            <a className="chip" href={page + cleared}>
              {words.clear}
            </a>
          </li>
        </ul>
      )}
      <div className="find-sort">
        <Choice choice={sort} />
        <button type="submit" form="search" className="btn ghost no-js">
          {words.apply}
        </button>
      </div>
    </div>
  );
}
