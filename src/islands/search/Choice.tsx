import type { PanelChoice } from './panel.ts';

/** A choice of one, with its label; it belongs to the form of the page. */
export function Choice({ choice: { name, label, value, options } }: { choice: PanelChoice }) {
  return (
    <label className="choice">
      <span>{label}</span>
      <select name={name} form="search" defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
