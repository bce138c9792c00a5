import { Icon } from '#islands/ui/Icon.tsx';
import { Choice } from './Choice.tsx';
import type { LinkHandlers } from './link-handlers.ts';
import type { SearchPanel, SearchWords } from './panel.ts';
import { formId } from './SearchBox.tsx';

interface Props {
  panel: SearchPanel;
  query: string;
  words: SearchWords;
  page: string;
  onChoose: () => void;
  links: LinkHandlers;
}

/** What narrows the search now, each with the way to take it off, and the order of the hits. */
export function SearchTools({ panel: { chips, cleared, sort }, query, words, page, onChoose, links }: Props) {
  return (
    <div className="find-tools">
      {chips.length > 0 && (
        <ul className="chips" {...links}>
          {chips.map(({ label, query: without, lang }) => (
            <li key={label}>
              <a className="chip on" href={page + without} lang={lang} aria-label={words.remove.replace('#', label)}>
                {label}
                <Icon name="remove" />
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
        <Choice choice={sort} query={query} onChoose={onChoose} />
        <button type="submit" form={formId} className="btn ghost no-js">
          {words.apply}
        </button>
      </div>
    </div>
  );
}
