import type { FormValues } from './form-values.ts';

/** Fields that take a number. */
const numeric = /\.(?:value|amount|from|to|advancePercent)$/;

/**
 * Writes the numbers of a form as all languages read them. Vietnamese parts thousands by a point and decimals by a comma (1.250,5), the others the other way round:
 * only the language of the form can tell whether 1.250 is one tonne and a quarter or twelve hundred and fifty.
 */
export function plainNumbers(values: FormValues, locale: string | undefined): FormValues {
  if (locale !== 'vi') return values;
  return Object.fromEntries(Object.entries(values).map(([name, typed]) => [name, numeric.test(name) ? typed.map(plainVietnamese) : typed]));
}

function plainVietnamese(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  const grouped = /^([-−–]?\d{1,3})((?:\.\d{3})+)(?:,(\d+))?$/.exec(text);
  if (grouped && !/^[-−–]?0/.test(text)) return `${grouped[1]}${grouped[2]?.replaceAll('.', '')}${grouped[3] ? `.${grouped[3]}` : ''}`;
  return text.replace(/^([-−–]?\d+),(\d+)$/, '$1.$2');
}
