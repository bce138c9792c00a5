import { adviseLine } from '#domain/inquiry/advise-line.ts';
import type { FormDefaults } from '#domain/inquiry/form-defaults.ts';
import { plainNumbers } from '#domain/inquiry/plain-numbers.ts';
import { readNumber } from '#lib/read-number.ts';
import { dropDraft, isAbout, readDraft, restoreDraft, writeDraft } from './draft.ts';
import { DraftPause } from './draft-pause.ts';
import { goodsOf, openList, takeOffList } from './list-on-form.ts';
import { sendForm } from './send-form.ts';

type Facts = Parameters<typeof adviseLine>[0];
type Line = Parameters<typeof adviseLine>[1];

/** The script of every page keeps the list; it has run when the document is ready. */
addEventListener('DOMContentLoaded', () => {
  const form = document.querySelector<HTMLFormElement>('.inquiry-form');
  if (form && openList(form)) start(form);
});

function start(form: HTMLFormElement): void {
  const now = () => Date.now();
  const isAnswer = form.dataset.answer !== undefined;
  const keep = (isPending: boolean) => writeDraft(form, now(), isPending);
  const pause = new DraftPause(() => keep(sender.isPending));
  const done = () => {
    pause.end();
    dropDraft();
    takeOffList(goodsOf(form));
  };
  const { sender, proof } = sendForm(form, { keep, done });
  const draft = isAnswer ? undefined : readDraft(now());
  const waits = draft?.isPending === true && isAbout(form, draft);
  if (draft && restoreDraft(form, draft, waits) && !waits) form.querySelector('[data-say="restored"]')?.removeAttribute('hidden');
  if (isAnswer) keep(false);
  form.querySelector<HTMLElement>('[data-summary]')?.focus();
  advise(form);

  form.addEventListener('input', () => {
    advise(form);
    pause.typed();
  });
  addEventListener('pagehide', () => pause.flush());
  addEventListener('pageshow', ({ persisted }) => persisted && pause.begin());
  form.addEventListener('focusin', () => proof.make(), { once: true });
  form.addEventListener('change', ({ target }) => target instanceof HTMLSelectElement && target.name === 'destination.market' && followMarket(form, target.value));
  form.querySelector('[data-forget]')?.addEventListener('click', () => {
    sender.giveUp();
    pause.stop();
    dropDraft();
    form.reset();
    form.querySelector('[data-say="restored"]')?.setAttribute('hidden', '');
    advise(form);
  });
  if (waits) sender.send();
}

/** Shows what a buyer should know of each line: smallest order, what can be supplied, months in which it ships. */
function advise(form: HTMLFormElement): void {
  const wantedBy = form.querySelector<HTMLSelectElement>('[name=wantedBy]')?.value || undefined;
  for (const line of form.querySelectorAll<HTMLElement>('[data-facts]')) {
    const facts = JSON.parse(line.dataset.facts ?? '{}') as Facts;
    const typed = line.querySelector<HTMLInputElement>('[name$="quantity.value"]')?.value ?? '';
    const value = readNumber(plainNumbers({ 'quantity.value': [typed] }, document.documentElement.lang)['quantity.value']?.[0] ?? '');
    const unit = line.querySelector<HTMLSelectElement>('[name$="quantity.unit"]')?.value as NonNullable<Line['quantity']>['unit'];
    const sample = line.querySelector<HTMLInputElement>('[name$=".sample"]')?.checked ?? false;
    const given = adviseLine(facts, { quantity: value > 0 ? { value, unit } : undefined, wantedBy, sample }).map(({ id }) => id as string);
    for (const sentence of line.querySelectorAll<HTMLElement>('[data-advice]')) sentence.hidden = !given.includes(sentence.dataset.advice ?? '');
  }
}

/** What usually goes with a market follows it, where the buyer has not said otherwise. */
function followMarket(form: HTMLFormElement, market: string): void {
  const all = JSON.parse(form.dataset.defaults ?? '{}') as Record<string, FormDefaults>;
  const next = all[market];
  if (!next) return;
  const usual = Object.values(all);
  const follow = (name: string, value: string, others: readonly (string | undefined)[]) => {
    const field = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (field && (field.value === '' || others.includes(field.value))) field.value = value;
  };
  follow(
    'destination.place',
    next.place ?? '',
    usual.map(({ place }) => place),
  );
  follow(
    'buyer.country',
    next.country,
    usual.map(({ country }) => country),
  );
  const chosen = form.querySelector<HTMLInputElement>('[name=incoterm]:checked');
  const term = form.querySelector<HTMLInputElement>(`[name=incoterm][value="${next.incoterm}"]`);
  if (term && usual.some(({ incoterm }) => incoterm === chosen?.value)) term.checked = true;
}
