import { expect, test } from 'vitest';
import { asOneWord, plainWords, tonedWords } from '#domain/search/plain-words.ts';

test('Latin words are folded, Chinese characters and kana stand alone, Hangul is written in Latin letters', () => {
  expect(plainWords('Hoa hồi ĐỎ')).toBe('hoa hoi do');
  expect(plainWords('谅山的八角（干）')).toBe('谅 山 的 八 角 干');
  expect(plainWords('スターアニス')).toBe('す た あ に す');
  expect(plainWords('팔각 열매')).toBe('pargag yeormae');
  expect(plainWords('HS 0909.61')).toBe('hs 0909 61');
});

test('A half-typed Korean syllable begins the whole word', () => {
  for (const typed of ['ㅍ', '파', '팔', '팔ㄱ', '팔가']) expect(plainWords('팔각').startsWith(plainWords(typed))).toBe(true);
});

test('Words that differ in tones alone differ when tones are written', () => {
  const syllables = ['na', 'ná', 'nà', 'nả', 'nã', 'nạ', 'nâ', 'nă', 'nấ'];
  expect(new Set(syllables.map(plainWords))).toEqual(new Set(['na']));
  expect(new Set(syllables.map(tonedWords)).size).toBe(syllables.length);
});

test('A half-typed vowel begins the one with its tone', () => {
  expect(tonedWords('hoa hồi').startsWith(tonedWords('hoa hô'))).toBe(true);
  expect(tonedWords('hoa hồi').startsWith(tonedWords('hoa hồ'))).toBe(true);
});

test('However it is composed, a text gives the same words', () => {
  expect(plainWords('hồi'.normalize('NFD'))).toBe(plainWords('hồi'.normalize('NFC')));
  expect(tonedWords('hồi'.normalize('NFD'))).toBe(tonedWords('hồi'.normalize('NFC')));
  expect(plainWords('팔각'.normalize('NFD'))).toBe(plainWords('팔각'));
});

test('Nothing but letters, digits and spaces comes out', () => {
  for (const text of ['"a" -b', 'x" OR kind = "y', '\u202eabc\ud800', '(a AND b) NEAR c*', '']) expect(plainWords(text)).toMatch(/^[\p{L}\p{N} ]*$/u);
});

test('As one word every name is letters and digits, and different names differ', () => {
  const names = ['八角', '大料', 'スターアニス', '팔각', 'hoa hồi', 'star anise'];
  const words = names.flatMap((name) => [asOneWord(plainWords(name)), asOneWord(tonedWords(name))]);
  for (const word of words) expect(word).toMatch(/^[a-z0-9]+$/);
  expect(new Set(words).size).toBe(names.length + 1);
});
