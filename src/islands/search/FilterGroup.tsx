import type { PanelFacet, PanelValue } from './panel.ts';
import { formId } from './SearchBox.tsx';

interface Props {
  facet: PanelFacet;
  /** What is chosen, as name=value. */
  chosen: ReadonlySet<string>;
  more: string;
  onChoose: () => void;
}

/** Values of a filter that are seen before the list is opened. */
const shortList = 6;
/** A list is not folded for the sake of these few. */
const few = 2;

/** One filter: its values with how many each would give, the longer part of a long list folded. */
export function FilterGroup({ facet: { name, label, values }, chosen, more, onChoose }: Props) {
  const isChosen = ({ value }: PanelValue) => chosen.has(`${name}=${value}`);
  const isLong = values.length > shortList + few && name !== 'month';
  const line = (value: PanelValue) => (
    <label key={value.value} className={value.count === 0 ? 'zero' : undefined}>
      <input type="checkbox" form={formId} name={name} value={value.value} checked={isChosen(value)} onChange={onChoose} />
      <span lang={value.lang}>{value.label}</span>
      <span className="n">{value.count}</span>
    </label>
  );
  const rest = isLong ? values.slice(shortList) : [];
  return (
    <fieldset className={`facet-${name}`}>
      <legend>{label}</legend>
      <div>{(isLong ? values.slice(0, shortList) : values).map(line)}</div>
      {isLong && (
        <details open={rest.some(isChosen) || undefined}>
          <summary>{more.replace('#', String(values.length))}</summary>
          <div>{rest.map(line)}</div>
        </details>
      )}
    </fieldset>
  );
}
