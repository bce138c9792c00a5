import { expect, test } from 'vitest';
import type { Catalogue, Cooperative, Product } from '#domain/catalog/catalogue.ts';
import { describeCard } from '#server/share/describe-card.ts';
import { shareDigest } from '#server/share/share-digest.ts';
import { shareImage } from '#server/share/share-image.ts';
import { commodity, emptyCatalogue, entry } from '../../fixtures/entries.ts';

const today = '2026-11-23';
const certificate = { stars: 4, decision: '1/QĐ', issuer: 'UBND', issued: '2023-11-24', state: 'valid' };
const cooperative = entry('cooperatives', 'coop', { commune: 'van-quan', legalName: 'HTX Hồi' } as Cooperative['facts'], ['ja']);
const product = entry('products', 'hoi', { commodity: 'anise', cooperative: 'coop', sample: true, ocop: { certificate } } as Product['facts'], ['ja']);
const catalogue: Catalogue = { ...emptyCatalogue, commodities: [commodity('anise', 'spice')], cooperatives: [cooperative], products: [product] };
const card = (locale: 'vi' | 'en' | 'ja', day = today) => describeCard('product', catalogue, 'hoi', locale, day);

test('A product shows its name, the Vietnamese name, who makes it and where', () => {
  expect(card('ja')).toMatchObject({ name: 'hoi in ja', nameLang: 'ja', original: 'hoi in vi', lines: ['coop in ja', 'ヴァンクアンコミューン（xã）'], ocop: { stars: 4, words: '4つ星' }, notice: '表示例です。実在の販売情報ではありません' });
});

test('The Vietnamese name is not said twice: not in Vietnamese, nor where the translation is missing', () => {
  expect(card('vi')?.original).toBeUndefined();
  expect(card('en')).toMatchObject({ name: 'hoi in vi', nameLang: 'vi' });
  expect(card('en')?.original).toBeUndefined();
});

test('Stars are shown on the last day of the certificate and not on the day after, and the digest changes with them', () => {
  const [last, after] = [card('ja', '2026-11-24'), card('ja', '2026-11-25')];
  expect([last?.ocop?.stars, after?.ocop]).toEqual([4, undefined]);
  expect(shareDigest(last ?? never())).not.toBe(shareDigest(after ?? never()));
  expect(shareDigest(last ?? never())).toBe(shareDigest(card('ja', today) ?? never()));
});

test('The address carries the digest, and the description says what the picture says', () => {
  expect(shareImage('product', catalogue, 'hoi', 'ja', today)).toEqual({ src: `/ja/products/hoi/share.jpg?v=${shareDigest(card('ja') ?? never())}`, alt: 'hoi in ja · coop in ja · ヴァンクアンコミューン（xã）' });
});

test('There is no card of what does not exist', () => {
  expect(describeCard('product', catalogue, 'nope', 'ja', today)).toBeUndefined();
  expect(describeCard('fair', catalogue, 'hoi', 'ja', today)).toBeUndefined();
});

function never(): never {
  throw new Error('There is no card.');
}
