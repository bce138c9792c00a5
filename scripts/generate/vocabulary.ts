import type { Locale } from '#i18n/locales.ts';
import en from './vocabulary/en.json' with { type: 'json' };
import ja from './vocabulary/ja.json' with { type: 'json' };
import ko from './vocabulary/ko.json' with { type: 'json' };
import vi from './vocabulary/vi.json' with { type: 'json' };
import zh from './vocabulary/zh.json' with { type: 'json' };

/** What the generator can say; every language has the same entries, with the same numbers in braces. */
export type Vocabulary = typeof vi;

export const vocabularies: Record<Locale, Vocabulary> = { vi, en, zh, ko, ja };
