import { IntlMessageFormat } from 'intl-messageformat';
import { remember } from '#lib/remember.ts';
import { type Locale, locales } from './locales.ts';
import en from './messages/en.json' with { type: 'json' };
import ja from './messages/ja.json' with { type: 'json' };
import ko from './messages/ko.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };
import zh from './messages/zh.json' with { type: 'json' };
import type { MessageKey } from './messages.schema.ts';

const dictionaries: Record<Locale, Record<MessageKey, string>> = { vi, en, zh, ko, ja };
const compiled = new Map<string, IntlMessageFormat>();

/** Says a sentence of the interface in one language. Numbers among the parameters are written as that language writes them. */
export type Translate = (key: MessageKey, params?: Record<string, string | number>) => string;

const translators = new Map<Locale, Translate>();

/** The translator of a language, built once: `Intl` objects are what a page spends most of its time on where each component makes its own. */
export function translator(locale: Locale): Translate {
  const known = translators.get(locale) ?? build(locale);
  translators.set(locale, known);
  return known;
}

/** A sentence with variables is compiled once. */
function build(locale: Locale): Translate {
  const dictionary = dictionaries[locale];
  const number = remember((value: number) => format.format(value));
  const format = new Intl.NumberFormat(locales[locale].intl);
  return (key, params) => {
    const text = dictionary[key];
    if (text === undefined) throw new Error(`The message “${key}” does not exist in ${locale}; add it to src/i18n/messages/${locale}.json.`);
    if (!params) return text;
    const pieces = piecesOf(text);
    if (!pieces) return String(messageOf(locale, key, text).format(params));
    let sentence = '';
    for (const [at, piece] of pieces.entries()) sentence += at % 2 === 0 ? piece : (written(params[piece], number) ?? `{${piece}}`);
    return sentence;
  };
}

const cut = new Map<string, readonly string[] | undefined>();

/** A sentence cut at its variables: words and names in turn; undefined for one with a plural, which needs more than that. */
function piecesOf(text: string): readonly string[] | undefined {
  if (cut.has(text)) return cut.get(text);
  const pieces = text.includes(', plural') ? undefined : text.split(/\{(\w+)\}/);
  cut.set(text, pieces);
  return pieces;
}

function messageOf(locale: Locale, key: string, text: string): IntlMessageFormat {
  const id = `${locale} ${key}`;
  const message = compiled.get(id) ?? new IntlMessageFormat(text, locales[locale].intl);
  compiled.set(id, message);
  return message;
}

function written(value: string | number | undefined, number: (value: number) => string): string | undefined {
  return typeof value === 'number' ? number(value) : value;
}
