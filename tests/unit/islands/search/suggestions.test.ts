import { expect, test } from 'vitest';
import { openSuggestions } from '#islands/search/ask-suggestions.ts';
import { type SearchAnswer, suggestionGroups } from '#islands/search/suggestions.ts';
import { isComposingKey } from '#islands/search/watch-typing.ts';

const words = { list: 'Suggestions', products: 'Products', commodities: 'Commodities', cooperatives: 'Cooperatives', count: '' };
const hit = (name: string, commodity?: string): SearchAnswer['hits'][number] => ({ name, textLang: 'en', url: `/en/${name}/`, image: null, cooperative: { name: 'HTX' }, commodity: commodity ? { id: commodity, name: commodity } : null, highlight: { name: [[0, 1]] }, matched: null });
const nothing: SearchAnswer = { hits: [] };

test('Suggestions stand in groups, a commodity once, and no group is empty', () => {
  const groups = suggestionGroups({ hits: [hit('a', 'tea'), hit('b', 'tea'), hit('c', 'honey')] }, nothing, words, 'en', (id) => `/c/${id}`);
  expect(groups.map(({ label, suggestions }) => [label, suggestions.map(({ name }) => name)])).toEqual([
    ['Products', ['a', 'b', 'c']],
    ['Commodities', ['Tea', 'Honey']],
  ]);
  expect(groups[1]?.suggestions[0]?.url).toBe('/c/tea');
  expect(suggestionGroups(nothing, nothing, words, 'en', String)).toEqual([]);
});

test('A name in another language says which, and what was matched stands below it', () => {
  const [group] = suggestionGroups({ hits: [{ ...hit('Hoa hồi'), textLang: 'vi', matched: { text: '八角' } }] }, nothing, words, 'ja', String);
  expect(group?.suggestions[0]).toMatchObject({ lang: 'vi', note: '八角 · HTX' });
});

test('Products are suggested though cooperatives cannot be asked, and a text is asked for once', async () => {
  let asked = 0;
  const suggest = openSuggestions('en', words, async (url) => {
    asked += 1;
    return String(url).includes('kind=') ? new Response('', { status: 500 }) : Response.json({ hits: [hit('a')] });
  });
  expect((await suggest('a')).map(({ label }) => label)).toEqual(['Products']);
  await suggest('a');
  expect(asked).toBe(2);
});

test('A key that an input method uses is not the page’s', () => {
  expect(isComposingKey({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposingKey({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposingKey({ isComposing: false, keyCode: 13 })).toBe(false);
});
