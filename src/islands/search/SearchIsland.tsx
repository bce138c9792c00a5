import type { SearchPanel, SearchWords } from './panel.ts';
import { SearchBox } from './SearchBox.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchTools } from './SearchTools.tsx';

interface Props {
  panel: SearchPanel;
  words: SearchWords;
  /** Address of the page, and of what changes on it. */
  page: string;
  fragments: string;
}

/** Everything of the search page but its hits: heading, box, order, filters. Drawn on the server as one form; here it answers at once. */
export default function SearchIsland({ panel, words, page }: Props) {
  return (
    <>
      <SearchBox panel={panel} words={words} page={page} />
      <SearchTools panel={panel} words={words} page={page} />
      <SearchFilters panel={panel} words={words} />
    </>
  );
}
