import type { PanelChoice } from './panel.ts';
import { formId } from './SearchBox.tsx';

interface Props {
  choice: PanelChoice;
  query: string;
  onChoose: () => void;
}

/** A choice of one, with its label; it belongs to the form of the page. */
export function Choice({ choice: { name, label, options }, query, onChoose }: Props) {
  const asked = new URLSearchParams(query).get(name) ?? '';
  return (
    <label className="choice">
      <span>{label}</span>
      <select name={name} form={formId} value={asked} onChange={onChoose}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
