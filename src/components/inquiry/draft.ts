import { goodsOf } from './list-on-form.ts';

/** What somebody typed and has not sent, as their browser keeps it. */
const key = 'inquiry-draft';
/** Days after which it is forgotten. */
const daysKept = 14;

export interface Draft {
  /** Names and values in order; those of lines stand under the slug of their product. */
  values: [name: string, value: string][];
  lines: Record<string, [field: string, value: string][]>;
  at: number;
  /** The button was pressed, and no answer came yet. */
  isPending?: boolean;
}

/** Belongs to the page that is shown, not to what was typed. */
const ofThePage = new Set(['locale', 'altcha', 'website', 'do', 'add', 'consent.textVersion']);

export function readDraft(now: number): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
    return draft && now - draft.at < daysKept * 86_400_000 ? draft : undefined;
  } catch {
    return undefined;
  }
}

export function writeDraft(form: HTMLFormElement, now: number, isPending: boolean): void {
  const draft: Draft = { values: [], lines: {}, at: now, ...(isPending && { isPending }) };
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || ofThePage.has(name)) continue;
    const [, at, field] = /^lines\.(\d+)\.(.+)$/.exec(name) ?? [];
    const slug = at && form.querySelector<HTMLInputElement>(`[name="lines.${at}.product"]`)?.value;
    if (slug && field) draft.lines[slug] = [...(draft.lines[slug] ?? []), [field, value]];
    else draft.values.push([name, value]);
  }
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still sends the form.
  }
}

export function dropDraft(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // It kept nothing.
  }
}

/** Says whether a draft is about the goods of this form, all of them and no others. */
export function isAbout(form: HTMLFormElement, { lines }: Draft): boolean {
  const shown = goodsOf(form);
  return shown.length === Object.keys(lines).length && shown.every((slug) => slug in lines);
}

/** Puts a draft back into the form. Consent is given anew and the ticket is the page's own, unless the form was sent already and `waits` for its answer. Says whether anything changed. */
export function restoreDraft(form: HTMLFormElement, draft: Draft, waits: boolean): boolean {
  const before = snapshot(form);
  fill(form, draft.values, (name) => waits || !(name === 'ticket' || name.startsWith('consent.')));
  for (const line of form.querySelectorAll<HTMLElement>('[data-slug]')) {
    const at = /\d+/.exec(line.querySelector<HTMLInputElement>('[name$=".product"]')?.name ?? '')?.[0];
    const values = draft.lines[line.dataset.slug ?? ''];
    if (values && at)
      fill(
        line,
        values.map(([field, value]) => [`lines.${at}.${field}`, value] as [string, string]),
      );
  }
  return snapshot(form) !== before;
}

function snapshot(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].filter(([name]) => name !== 'ticket'));
}

function fill(within: HTMLElement, values: readonly [string, string][], takes: (name: string) => boolean | undefined = () => true): void {
  for (const input of within.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('input, select, textarea')) {
    const { name } = input;
    if (!name || ofThePage.has(name) || !takes(name) || (/^lines\./.test(name) && within.matches('form'))) continue;
    const own = values.filter(([key]) => key === name).map(([, value]) => value);
    if (input instanceof HTMLInputElement && (input.type === 'checkbox' || input.type === 'radio')) input.checked = own.includes(input.value);
    else if (own[0] !== undefined) input.value = own[0];
    if (own.some((value) => value !== '')) for (const fold of [input.closest('details')]) if (fold && input.type !== 'hidden' && !(input instanceof HTMLSelectElement)) fold.open ||= input instanceof HTMLInputElement && input.type === 'checkbox' ? input.checked : true;
  }
}
