import type { FieldErrors } from '#domain/inquiry/error-codes.ts';
import type { FormValues } from '#domain/inquiry/form-values.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';

/** A form as it is shown: what stands in each field, and what is wrong with it in the reader's words. */
export interface Fields {
  text(name: string): string;
  has(name: string, value: string): boolean;
  /** What is wrong with a field. */
  message(name: string): string | undefined;
  id(name: string): string;
  /** Everything that an input needs besides its kind and its value. */
  input(name: string, hint?: string): { id: string; name: string; 'aria-invalid'?: 'true'; 'aria-describedby'?: string };
  /** Names of the fields that are wrong, in the order of the form. */
  wrong: readonly string[];
}

/** `scope` keeps apart the forms of one page. */
export function fieldsOf(values: FormValues, errors: FieldErrors, locale: Locale, scope = 'f'): Fields {
  const t = translator(locale);
  const id = (name: string) => `${scope}-${name.replaceAll('.', '-')}`;
  const message = (name: string) => {
    const error = errors[name];
    return error && t(`error.${error.code}`, { n: error.n ?? 0 });
  };
  return {
    text: (name) => values[name]?.at(-1) ?? '',
    has: (name, value) => values[name]?.includes(value) ?? false,
    message,
    id,
    wrong: Object.keys(errors),
    input: (name, hint) => {
      const described = [...(errors[name] ? [`${id(name)}-err`] : []), ...(hint ? [`${id(name)}-hint`] : [])].join(' ');
      return { id: id(name), name, ...(errors[name] && { 'aria-invalid': 'true' as const }), ...(described && { 'aria-describedby': described }) };
    },
  };
}
