import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { capitalised, fill, lowered, type Values } from './fill.ts';
import { placeLabel } from './place-words.ts';
import type { DrawnProduct } from './product-draw.ts';
import type { productFacts } from './product-facts.ts';
import { scopeOf } from './product-papers.ts';
import { vocabularies } from './vocabulary.ts';
import type { EntryText } from './write-entry.ts';

type Facts = ReturnType<typeof productFacts>;

/** Text of a drawn product in one language. All five say the same of the same figures. */
export function productText(product: DrawnProduct, facts: Facts, drawingAlt: string, locale: Locale): EntryText {
  const { commodity, kind, sentences, figures } = product;
  const words = vocabularies[locale];
  const name = commodity.names[locale][0] ?? commodity.id;
  const format = formatter(locale);
  const specs = specPairs(product, locale);
  const [first] = specs;
  const spec = first ? fill(words.specPhrase, { label: lowered(first.label), value: first.value }, locale) : '';
  const values: Values = {
    ...figures,
    from: monthInSentence(figures.from, locale),
    to: monthInSentence(figures.to, locale),
    name,
    Name: capitalised(name),
    place: placeLabel(product.maker.seat, locale),
    variant: words.variants[commodity.kind][product.variant] ?? '',
    grade: words.grades[kind.grade][product.grade] ?? '',
    spec,
    Spec: capitalised(spec),
    pack: format.quantity(facts.packs[0]?.net ?? facts.minimumOrder),
    lot: format.quantity(facts.minimumOrder),
  };
  const say = (sentence: string | undefined, more: Values = {}) => fill(sentence ?? '', { ...values, ...more }, locale);
  const how = say(words.how[commodity.kind][sentences.how]);
  const section = (part: 'source' | 'process' | 'checks', sentence: string | undefined) => `## ${words.headings[part][sentences.heading]}\n\n${say(sentence)}`;
  return {
    fields: {
      name: say(words.productName),
      summary: say(words.summaries[sentences.summary], { how }),
      ...(kind.ingredients && { ingredients: say(words.ingredients[kind.ingredients], { percent: figures.main }) }),
      specs: [...specs, { label: words.specs[kind.grade === 'graded' ? 'grade' : 'made'], value: values.grade }],
      ...(sentences.packing !== undefined && { packing: say(words.packing[sentences.packing]) }),
      ...(facts.certificates && { scopes: Object.fromEntries(facts.certificates.map(({ id, type }) => [id, say(words.scopes[scopeOf[type]])])) }),
      ...(facts.pictures && { pictureAlts: facts.pictures.map((picture) => ('file' in picture ? say(words.photoAlt) : drawingAlt)) }),
    },
    body: [section('source', words.source[kind.source][sentences.source]), section('process', words.process[commodity.kind][sentences.process]), section('checks', words.checks[sentences.checks])].join('\n\n'),
  };
}

/** September · 9月 · tháng 9: as the language writes a month in the middle of a sentence. */
function monthInSentence(month: number, locale: Locale): string {
  const format = formatter(locale);
  if (locale === 'vi') return lowered(format.month(month));
  return locale === 'en' ? format.month(month) : format.monthShort(month);
}

function specPairs({ specs }: DrawnProduct, locale: Locale): { label: string; value: string }[] {
  const words = vocabularies[locale];
  return specs.map(({ spec: { label, rule, unit }, value, low }) => ({
    label: words.specs[label],
    value: fill(words.specValues[rule], { value: fill(words.units[unit], { n: value }, locale), low }, locale),
  }));
}
