import type { Locale } from '#i18n/locales.ts';
import type { AllergenId } from '../catalog/allergens.ts';

/** How each language names an allergen. Only words that mean the food itself and hardly anything else. */
const words: Partial<Record<AllergenId, Record<Locale, string>>> = {
  gluten: { vi: 'lúa mì|gluten|bột mì', en: 'wheat|gluten', zh: '小麦|麸质', ko: '(?<!메)밀가루|글루텐', ja: '小麦|グルテン' },
  buckwheat: { vi: 'kiều mạch|tam giác mạch', en: 'buckwheat', zh: '荞麦', ko: '메밀', ja: '蕎麦|ソバ' },
  crustacean: { vi: 'tôm|cua|giáp xác', en: 'shrimp|prawn|crab|crustacean', zh: '虾|蟹|甲壳', ko: '새우|(?<![가-힣])게(?=[·,()])', ja: 'えび・かに|海老|エビ(?!デン)|(?<!メ)カニ|蟹' },
  fish: { vi: 'cá(?! (?:cược|nhân|biệt|tính))', en: 'fish', zh: '鱼(?!木|腥草)', ko: '생선|물고기|어류', ja: '魚' },
  egg: { vi: 'trứng', en: 'eggs?', zh: '鸡蛋|蛋类', ko: '달걀|계란|알류', ja: '卵(?!形)' },
  peanut: { vi: '(?:củ |hạt |bơ )lạc|đậu phộng', en: 'peanuts?|groundnuts?', zh: '花生', ko: '땅콩', ja: '落花生|ピーナッツ' },
  soy: { vi: 'đậu tương|đậu nành', en: 'soy|soya|soybeans?', zh: '大豆|黄豆', ko: '대두|(?<!땅|홍)콩', ja: '大豆' },
  milk: { vi: 'sữa(?! (?:ong|tắm|rửa))', en: 'milk|lactose', zh: '牛奶|乳制品|乳糖', ko: '우유|유당', ja: '牛乳|乳製品|乳糖' },
  walnut: { vi: 'óc chó', en: 'walnuts?', zh: '核桃', ko: '호두', ja: 'くるみ|クルミ' },
  cashew: { vi: 'hạt điều', en: 'cashews?', zh: '腰果', ko: '캐슈', ja: 'カシュー' },
  macadamia: { vi: 'mắc ca|macadamia', en: 'macadamias?', zh: '夏威夷果|澳洲坚果', ko: '마카다미아', ja: 'マカダミア' },
  sesame: { vi: 'vừng|mè', en: 'sesame', zh: '芝麻', ko: '참깨', ja: 'ごま|胡麻' },
  sulphite: { vi: 'sulfit|lưu huỳnh|SO₂|sunfit', en: 'sulph\\w+|sulf\\w+|SO₂', zh: '亚硫酸|二氧化硫|硫', ko: '아황산|유황|이산화황', ja: '亜硫酸|硫黄|二酸化硫黄' },
};

/** Allergens that a text names. */
export function findAllergens(text: string, locale: Locale): Set<AllergenId> {
  const found = new Set<AllergenId>();
  for (const [id, pattern] of patternsOf(locale)) if (pattern.test(text)) found.add(id);
  return found;
}

const patterns = new Map<Locale, [AllergenId, RegExp][]>();

function patternsOf(locale: Locale): [AllergenId, RegExp][] {
  const known = patterns.get(locale) ?? (Object.entries(words) as [AllergenId, Record<Locale, string>][]).map(([id, byLocale]): [AllergenId, RegExp] => [id, pattern(byLocale[locale], locale)]);
  patterns.set(locale, known);
  return known;
}

function pattern(alternatives: string, locale: Locale): RegExp {
  const bounded = locale === 'vi' || locale === 'en';
  return new RegExp(bounded ? `(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])` : alternatives, 'iu');
}
