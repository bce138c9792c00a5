import { type MouseEvent, useMemo } from 'react';
import { Icon } from '#islands/ui/Icon.tsx';
import { Choice } from './Choice.tsx';
import { FilterGroup } from './FilterGroup.tsx';
import type { SearchPanel, SearchWords } from './panel.ts';
import { formId } from './SearchBox.tsx';

interface Props {
  panel: SearchPanel;
  query: string;
  words: SearchWords;
  onChoose: () => void;
  /** Told of the box that the reader points at. */
  onPoint: (box: HTMLInputElement | undefined) => void;
}

/** The filters. On a phone the line above them opens them; it holds nothing itself, so that a wide window shows them without it. */
export function SearchFilters({ panel: { facets, limits, chips, count }, query, words, onChoose, onPoint }: Props) {
  const chosen = useMemo(() => new Set([...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`)), [query]);
  return (
    <section className="find-side" aria-label={words.filters}>
      <details className="find-open">
        <summary className="btn ghost">
          <Icon name="filters" />
          {chips.length > 0 ? words.filtersOn.replace('#', String(chips.length)) : words.filters}
        </summary>
      </details>
      <div className="facets" onPointerOver={({ target }) => onPoint((target as Element).closest('label')?.querySelector<HTMLInputElement>('input') ?? undefined)} onPointerLeave={() => onPoint(undefined)}>
        {facets.map((facet) => (
          <FilterGroup key={facet.name} facet={facet} chosen={chosen} more={words.more} onChoose={onChoose} />
        ))}
        {limits.length > 0 && (
          <div className="limits">
            {limits.map((limit) => (
              <Choice key={limit.name} choice={limit} query={query} onChoose={onChoose} />
            ))}
          </div>
        )}
        <p className="find-show">
          <button type="submit" form={formId} className="btn" onClick={showHits}>
            {words.show.replace('#', count)}
          </button>
        </p>
      </div>
    </section>
  );
}

/** On a phone the button folds the filters away and leads to the hits that it names. */
function showHits({ currentTarget }: MouseEvent<HTMLButtonElement>) {
  const opener = currentTarget.closest('.find-side')?.querySelector('details');
  if (!opener?.open) return;
  opener.open = false;
  document.getElementById('results')?.focus();
}
