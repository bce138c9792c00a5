import { useEffect, useMemo, useRef, useState } from 'react';
import { attachCombobox } from './combobox.ts';
import { linkHandlers } from './link-handlers.ts';
import type { SearchPanel, SearchWords } from './panel.ts';
import { SearchBox } from './SearchBox.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchTools } from './SearchTools.tsx';
import { useSearch } from './use-search.ts';

interface Props {
  panel: SearchPanel;
  words: SearchWords;
  /** Address of the page, and of what changes on it. */
  page: string;
  fragments: string;
}

/** A count is said when the reader has paused, not at each letter. */
const speakAfterMs = 700;

/** Everything of the search page but its hits: heading, box, order, filters. Drawn on the server as one form; here it answers at once. */
export default function SearchIsland({ panel: first, words, page, fragments }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const search = useSearch(first, { page, fragments, form, input });
  const { panel, query, hasFailed } = search;
  const said = useLater(hasFailed ? words.failed : panel.count, speakAfterMs);

  const asker = useRef(search.ask);
  asker.current = search.ask;
  useEffect(() => (input.current ? attachCombobox(input.current, { words: words.suggest, onText: () => asker.current('typed') }) : undefined), [words]);

  const { go, prefetch } = search;
  const goer = useRef(go);
  goer.current = go;
  const links = useMemo(() => linkHandlers(page, (next) => goer.current(next), prefetch), [page, prefetch]);
  const choose = () => search.ask('chosen');

  return (
    <>
      <SearchBox panel={panel} query={query} words={words} page={page} form={form} input={input} onSubmit={choose} links={links} />
      <SearchTools panel={panel} query={query} words={words} page={page} onChoose={choose} links={links} />
      <SearchFilters panel={panel} query={query} words={words} onChoose={choose} onPoint={search.lookAhead} />
      <p className="sr" role="status">
        {said}
      </p>
      {hasFailed && (
        <p className="notice find-failed">
          {words.failed} <a href={page + query}>{words.retry}</a>
        </p>
      )}
    </>
  );
}

/** A text, once it has stayed the same for a while; the first one is on the page already and is not said. */
function useLater(text: string, ms: number): string {
  const [later, setLater] = useState('');
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => setLater(text), ms);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return later;
}
