import { describe, expect, test } from 'vitest';
import { type MailFacts, mailKinds } from '#domain/inquiry/mail.ts';
import { localeCodes } from '#i18n/locales.ts';
import { layOutMail } from '#server/mail/lay-out-mail.ts';

const words = { ref: 'CP-7K3M-Q2XD', coop: 'Thái Hòa', from: 'Yamada', company: 'Yamada', name: '', country: 'JP', product: 'Hoa hồi', quantity: '1.200 kg', coops: 'Thái Hòa', n: 2, answered: 1, sent_at: '26/11/2026', answer_by: '30/11/2026', retention: 24, until: '24/2/2027', review: 0 };
const facts = (more: Partial<MailFacts> = {}): MailFacts => ({ kind: 'receipt', reader: 'buyer', locale: 'en', words, blocks: [{ heading: 'Terms', lines: [{ label: 'Note', value: 'two\nlines' }] }], link: 'http://localhost:4321/en/inquiry/CP-7K3M-Q2XD/?t=abc', ...more });
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (/[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7AF\uFF00-\uFF60]/.test(letter) ? 2 : 1), 0);

describe.each(localeCodes)('in %s', (locale) => {
  test.each(mailKinds.flatMap((kind) => (['buyer', 'cooperative', 'officer'] as const).map((reader) => [kind, reader] as const)))('%s to a %s says everything in words', (kind, reader) => {
    const { subject, text, html } = layOutMail(facts({ kind, reader, locale }));
    for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\w+\}|undefined|mail\.\w/);
    expect(subject).toContain('CP-7K3M-Q2XD');
    expect(text).toContain('?t=abc');
    expect(html).toContain(`<html lang="${locale === 'zh' ? 'zh-Hans' : locale}">`);
  });

  test.each(mailKinds)('the subject of %s is short, however long the names are', (kind) => {
    const long = { product: '有機八角スターアニス乾燥品特選'.repeat(4), coop: 'Hợp tác xã Nông nghiệp Dịch vụ Tổng hợp '.repeat(3), company: '山田食品株式会社東京本社'.repeat(4), from: 'ヤマダ食品'.repeat(9), country: 'Japan', quantity: '1,200 kg' };
    const { subject } = layOutMail(facts({ kind, locale, words: { ...words, ...long } }));
    expect(widthOf(subject)).toBeLessThanOrEqual(kind === 'new-inquiry' ? 88 : 72);
    expect(subject).toContain('CP-7K3M-Q2XD');
  });
});

test('What a buyer wrote becomes no markup', () => {
  const evil = '<img src=x onerror="alert(1)">&\'';
  const { html } = layOutMail(facts({ words: { ...words, company: evil, name: evil, coops: evil }, blocks: [{ heading: evil, lines: [{ label: evil, value: evil, lang: '"><script>' }] }], link: 'http://x/?"><script>' }));
  expect(html).not.toMatch(/<img|<script/);
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;');
});

test('A mail asks nothing of anybody else: no picture, no style sheet, no address but its link', () => {
  const { html } = layOutMail(facts());
  expect(html).not.toMatch(/<(?:img|link|script|iframe|object)|url\(|@import/i);
  expect([...html.matchAll(/https?:\/\/[^\s"<]+/g)].map(([address]) => address)).toEqual(Array(2).fill(facts().link));
});

test('A buyer without a name is greeted by company, and free text keeps its lines', () => {
  expect(layOutMail(facts()).text).toMatch(/^Dear Sir or Madam, Yamada,/);
  expect(layOutMail(facts({ words: { ...words, name: 'Taro' } })).text).toMatch(/^Dear Taro, Yamada,/);
  expect(layOutMail(facts()).text).toContain('  Note:\n    two\n    lines');
});
