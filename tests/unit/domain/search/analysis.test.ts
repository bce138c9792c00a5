import { describe, expect, test } from 'vitest';
import { writeHs } from '#domain/catalog/write-hs.ts';
import { analyseText } from '#domain/search/analyse-text.ts';
import { fold } from '#domain/search/fold.ts';
import { takeHsCodes } from '#domain/search/hs-code.ts';
import { buildLexicon } from '#domain/search/lexicon.ts';
import { gapText } from '#domain/search/search-gap.ts';
import { editDistance } from '#domain/search/spelling.ts';
import { hangulPairs, indexTerms, tokensOf } from '#domain/search/tokens.ts';

const lexicon = buildLexicon(
  new Map([
    ['star-anise', ['hoa hồi', 'star anise', '八角', '팔각', 'スターアニス', 'bajiao']],
    ['custard-apple', ['na', 'custard apple', '番荔枝', '슈가애플', '釈迦頭']],
    ['coffee', ['로부스타 커피', '罗布斯塔咖啡']],
    ['mango', ['マンゴー', 'mango']],
  ]),
);
const termsOf = (text: string) => analyseText(text, lexicon).map(({ folded }) => folded);

test.each([
  ['Đường Quý', 'duong quy'],
  ['ĐẶC SẢN', 'dac san'],
  ['ｈｏｉ', 'hoi'],
  ['ｽﾀｰｱﾆｽ', 'すたあにす'],
  ['カシューナッツ', fold('カシュナッツ')],
  ['café', 'cafe'],
])('%s and %s are one word', (written, folded) => {
  expect(fold(written)).toBe(folded);
});

describe('a text', () => {
  test('is cut into words, runs and their places', () => {
    expect(tokensOf('ST25大米, 5 kg 쌀').map(({ kind, written, from }) => [kind, written, from])).toEqual([
      ['latin', 'ST25', 0],
      ['han', '大米', 4],
      ['latin', '5', 8],
      ['latin', 'kg', 10],
      ['hangul', '쌀', 13],
    ]);
  });

  test('is indexed as words, pairs of characters and jamo', () => {
    expect(indexTerms(tokensOf('Hồi 八角茴'))).toEqual(['hoi', '八角', '角茴', '茴']);
    expect(indexTerms(tokensOf('팔각'))).toEqual(['팔각'.normalize('NFD')]);
    expect(hangulPairs(tokensOf('로부스타 커피 x 쌀'))).toEqual(['로부', '부스', '스타', '타커', '커피', '피', '쌀']);
  });
});

describe('a query', () => {
  test.each([
    ['新鲜番荔枝', ['新鲜', '番荔枝']],
    ['谅山的八角', ['谅山', '八角']],
    ['乾燥マンゴー', ['乾燥', 'まんご']],
    ['ランソン産の八角', ['らんそん', '八角']],
    ['팔각을', ['팔각']],
    ['팔각', ['팔각']],
    ['건조팔각', ['건조', '팔각']],
    ['로부스타커피', ['로부스타커피']],
    ['番荔', ['番荔']],
    ['honey from the hills', ['honey', 'hills']],
    ['from', ['from']],
    ['hợp tác xã na', ['htx', 'na']],
    ['star anise 0909.61', ['090961', 'star', 'anise']],
  ])('%s is looked for as %j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  test('of any length is bounded', () => {
    for (const text of ['a '.repeat(5000), '八'.repeat(10_000), '각 '.repeat(9000), '\ud800'.repeat(100)]) expect(termsOf(text).length).toBeLessThanOrEqual(10);
  });
});

test('HS codes are read with and without dots, and written with one', () => {
  expect(['0909.61', '090961', 'HS 0909.61.00', 'hs:0909 61'].map((text) => takeHsCodes(text).codes)).toEqual([['090961'], ['090961'], ['09096100'], ['090961']]);
  expect(takeHsCodes('ST25 rice 5 kg').codes).toEqual([]);
  expect(writeHs('090961')).toBe('0909.61');
});

test('Edits are counted up to a limit; two swapped letters are one', () => {
  expect([editDistance('thahc', 'thach', 2), editDistance('custerd', 'custard', 2), editDistance('abc', 'abcdef', 2), editDistance('', 'a', 1), editDistance('x'.repeat(99), 'x', 2)]).toEqual([1, 1, 3, 1, 3]);
});

test('What found nothing is counted without what may be somebody’s', () => {
  expect([gapText('  Sầu  Riêng '), gapText('me@example.org'), gapText('0912 345 678'), gapText('x'), gapText('?!'), gapText('a'.repeat(200)), gapText('\ud800durian')]).toEqual(['sầu riêng', undefined, undefined, undefined, undefined, undefined, '\ufffddurian']);
});
