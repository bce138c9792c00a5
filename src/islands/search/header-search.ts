import { attachCombobox } from './combobox.ts';

/** Gives the box in the header its suggestions. The page loads this, as one file, when the box first takes the focus. */
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) {
  const [list = '', products = '', commodities = '', cooperatives = '', count = ''] = (input.dataset.suggest ?? '').split('|');
  attachCombobox(input, { words: { list, products, commodities, cooperatives, count } });
}
