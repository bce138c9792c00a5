import type { MailFacts, WordBlock } from '#domain/inquiry/mail.ts';
import { locales } from '#i18n/locales.ts';
import type { MessageKey } from '#i18n/messages.schema.ts';
import { type Translate, translator } from '#i18n/translate.ts';
import { layOutHtml } from './lay-out-html.ts';

/** What a mail says, in order. Text and HTML are made of the same parts. */
export interface MailParts {
  lang: string;
  subject: string;
  greeting: string;
  before: string[];
  blocks: WordBlock[];
  link?: { lead: string; href: string; note: string };
  after: string[];
  closing: string;
  origin: string;
}

/** Longest subject: 60 narrow letters, or 30 wide ones. */
const subjectWidth = 60;
/** What is left of a name at least, before the next one gives way. */
const fewestLetters = 6;

export function layOutMail(facts: MailFacts): { subject: string; text: string; html: string } {
  const parts = partsOf(facts);
  return { subject: parts.subject, text: layOutText(parts, translator(facts.locale)), html: layOutHtml(parts) };
}

function partsOf({ kind, reader, locale, words, blocks, link }: MailFacts): MailParts {
  const t = translator(locale);
  const say = (key: MessageKey) => t(key, words);
  const lead = kind === 'receipt' && words.review === 1 ? say('mail.receipt.review') : say(`mail.${kind}.lead`);
  const tail = kind === 'receipt' || kind === 'new-inquiry' || kind === 'quotation' ? paragraphs(say(`mail.${kind}.tail`)) : [];
  return {
    lang: locales[locale].tag,
    subject: subjectOf(kind, words, t),
    greeting: say(greetingOf(reader, words)),
    before: [...(reader === 'buyer' ? [say('mail.intro.buyer')] : []), ...paragraphs(lead)],
    blocks,
    ...(link && { link: { lead: say('mail.link'), href: link, note: say('mail.link_secret') } }),
    after: tail,
    closing: say('mail.closing'),
    origin: say('mail.origin'),
  };
}

function greetingOf(reader: MailFacts['reader'], words: MailFacts['words']): MessageKey {
  if (reader === 'cooperative') return 'mail.greeting.cooperative';
  if (reader === 'officer') return 'mail.greeting.officer';
  return words.name && words.company ? 'mail.greeting.named' : 'mail.greeting.unnamed';
}

function paragraphs(text: string): string[] {
  return text.split('\n\n');
}

/** A long name gives way first, so that the reference and what happened stay. */
function subjectOf(kind: MailFacts['kind'], words: MailFacts['words'], t: Translate): string {
  let shortened = words;
  for (const name of ['product', 'coop', 'company', 'from'] as const) {
    const letters = [...String(shortened[name] ?? '')];
    for (let keep = letters.length; keep >= fewestLetters; keep -= 1) {
      const subject = t(`mail.${kind}.subject`, shortened);
      if (widthOf(subject) <= subjectWidth) return subject;
      const start = letters.slice(0, keep).join('').trim();
      shortened = { ...shortened, [name]: `${start}…` };
    }
  }
  return t(`mail.${kind}.subject`, shortened);
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]/.test(letter) ? 2 : 1), 0);
}

function layOutText({ greeting, before, blocks, link, after, closing, origin }: MailParts, t: Translate): string {
  const fact = ({ label, value }: WordBlock['lines'][number]) => (value.includes('\n') ? `  ${t('ui.labelled', { label, value: '' }).trimEnd()}\n${indent(value)}` : `  ${t('ui.labelled', { label, value })}`);
  const tables = blocks.map(({ heading, lines }) => [heading, ...lines.map(fact)].join('\n'));
  return [greeting, ...before, ...tables, ...(link ? [`${link.lead}\n${link.href}\n${link.note}`] : []), ...after, closing, `-- \n${origin}`].join('\n\n').concat('\n');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
