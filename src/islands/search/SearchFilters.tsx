import { Choice } from './Choice.tsx';
import type { PanelFacet, PanelValue, SearchPanel, SearchWords } from './panel.ts';

interface Props {
  panel: SearchPanel;
  words: SearchWords;
}

/** Values of a filter that are seen before the list is opened. */
const shortList = 6;

/** The filters. On a phone the line above opens them; it holds nothing itself, so that a wide window can show them without it. */
export function SearchFilters({ panel, words }: Props) {
  const { facets, limits, chips, count } = panel;
  const chosen = new Set([...new URLSearchParams(panel.query)].map(([name, value]) => `${name}=${value}`));
  return (
    <section className="find-side" aria-label={words.filters}>
      <details className="find-open">
        <summary className="btn ghost">{chips.length > 0 ? words.filtersOn.replace('#', String(chips.length)) : words.filters}</summary>
      </details>
      <div className="facets">
        {facets.map((facet) => (
          <Facet key={facet.name} facet={facet} chosen={chosen} words={words} />
        ))}
        {limits.length > 0 && (
          <div className="limits">
            {limits.map((limit) => (
              <Choice key={limit.name} choice={limit} />
            ))}
          </div>
        )}
        <p className="find-show">
          <button type="submit" form="search" className="btn">
            {words.show.replace('#', count)}
          </button>
        </p>
      </div>
    </section>
  );
}

function Facet({ facet: { name, label, values }, chosen, words }: { facet: PanelFacet; chosen: ReadonlySet<string>; words: SearchWords }) {
  const isChosen = ({ value }: PanelValue) => chosen.has(`${name}=${value}`);
  const first = values.length > shortList + 2 && name !== 'month' ? values.filter((value, at) => at < shortList || isChosen(value)) : values;
  const rest = values.filter((value) => !first.includes(value));
  const line = (value: PanelValue) => (
    <label key={value.value} className={value.count === 0 ? 'zero' : undefined}>
      <input type="checkbox" form="search" name={name} value={value.value} defaultChecked={isChosen(value)} />
      <span lang={value.lang}>{value.label}</span>
      <span className="n">{value.count}</span>
    </label>
  );
  return (
    <fieldset className={`facet-${name}`}>
      <legend>{label}</legend>
      <div>{first.map(line)}</div>
      {rest.length > 0 && (
        <details>
          <summary>{words.more.replace('#', String(values.length))}</summary>
          <div>{rest.map(line)}</div>
        </details>
      )}
    </fieldset>
  );
}
