import { describe, expect, test } from 'vitest';
import { findAllergens } from '#domain/translation/allergen-words.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';

const found = (text: string, locale: Locale) => [...findAllergens(text, locale)].sort();

/** One sentence in five languages that names the allergen, and only it. */
const sentences: [allergen: string, texts: Record<Locale, string>][] = [
  ['gluten', { vi: 'Có bột mì.', en: 'Contains wheat.', zh: '含小麦。', ko: '밀가루 함유', ja: '小麦を含む' }],
  ['buckwheat', { vi: 'Hạt tam giác mạch', en: 'Buckwheat flour', zh: '荞麦粉', ko: '메밀가루', ja: '蕎麦の実' }],
  ['crustacean', { vi: 'Tôm khô', en: 'Dried shrimp', zh: '虾米', ko: '새우', ja: '干しエビ' }],
  ['fish', { vi: 'Nước mắm làm từ cá', en: 'Smoked fish', zh: '熏鱼', ko: '훈제 생선', ja: '魚の燻製' }],
  ['egg', { vi: 'Trứng vịt', en: 'Duck eggs', zh: '鸡蛋', ko: '달걀', ja: '卵' }],
  ['peanut', { vi: 'Hạt lạc rang', en: 'Roasted peanuts', zh: '花生', ko: '땅콩', ja: '落花生' }],
  ['soy', { vi: 'Đậu tương', en: 'Soybeans', zh: '黄豆', ko: '콩나물', ja: '大豆' }],
  ['milk', { vi: 'Sữa bò', en: 'Cow’s milk', zh: '牛奶', ko: '우유', ja: '牛乳' }],
  ['walnut', { vi: 'Quả óc chó', en: 'Walnuts', zh: '核桃', ko: '호두', ja: 'くるみ' }],
  ['cashew', { vi: 'Hạt điều', en: 'Cashew', zh: '腰果', ko: '캐슈넛', ja: 'カシューナッツ' }],
  ['macadamia', { vi: 'Mắc ca', en: 'Macadamias', zh: '夏威夷果', ko: '마카다미아', ja: 'マカダミア' }],
  ['sesame', { vi: 'Muối vừng', en: 'Sesame', zh: '芝麻', ko: '참깨', ja: '白ごま' }],
  ['sulphite', { vi: 'Xông lưu huỳnh', en: 'Sulphur dioxide', zh: '二氧化硫', ko: '이산화황', ja: '亜硫酸塩' }],
];

describe.each(sentences)('%s', (allergen, texts) => {
  test.each(localeCodes)('is known by its word in %s, and nothing else is seen', (locale) => {
    expect(found(texts[locale], locale)).toEqual([allergen]);
  });
});

describe('false friends', () => {
  test.each([
    ['vi', 'Sữa ong chúa và sữa tắm', 'royal jelly and shower gel hold no milk'],
    ['vi', 'Cá nhân, liên lạc, lạc hậu, mẻ, trúng', 'none of these is eaten'],
    ['vi', 'Cây cá biệt', 'an unruly tree is no fish'],
    ['en', 'Eggplant, fishery, milky colour, crabapple', 'only whole words count'],
    ['zh', '鱼木与鱼腥草', 'Crateva and Houttuynia are plants'],
    ['ko', '홍콩 게시판', 'Hong Kong is no soybean, a notice board no crab'],
    ['ja', 'メカニズムのエビデンス', 'mechanism and evidence are no seafood'],
    ['ja', '卵形の葉', 'an oval leaf holds no egg'],
  ] as const)('%s “%s”: %s', (locale, text, _why) => {
    expect(found(text, locale)).toEqual([]);
  });

  test('the Korean peanut is no soybean, though its word ends in one', () => {
    expect(found('땅콩', 'ko')).toEqual(['peanut']);
    expect(found('땅콩과 콩', 'ko')).toEqual(['peanut', 'soy']);
  });

  test('the Japanese formula for shellfish on labels counts, whatever the spelling of the crab', () => {
    expect([found('えび・かに', 'ja'), found('カニ', 'ja'), found('게·새우', 'ko')]).toEqual([['crustacean'], ['crustacean'], ['crustacean']]);
  });
});

test('Capital letters change nothing', () => {
  expect([found('TRỨNG', 'vi'), found('PEANUT', 'en')]).toEqual([['egg'], ['peanut']]);
});
