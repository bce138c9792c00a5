import { followList, without } from './follow-list.ts';

/** The goods on the lines of a form, by their slugs. */
export function goodsOf(form: HTMLFormElement): string[] {
  return [...form.querySelectorAll<HTMLElement>('[data-slug]')].map(({ dataset }) => dataset.slug ?? '');
}

/** The list as the header has it, whose link names it. */
function keptList(): string[] {
  return new URL(document.querySelector<HTMLAnchorElement>('[data-inquiry]')?.href ?? location.href).searchParams.getAll('p');
}

/** Hands the list to the script of the page, which keeps it and shows it in the header. */
function keepList(list: readonly string[]): void {
  dispatchEvent(new CustomEvent('inquiry-list', { detail: list }));
}

/** Takes goods off the list: what was sent, what was taken out of the form. */
export function takeOffList(goods: readonly string[]): void {
  keepList(without(keptList(), goods));
}

/** Makes the list the same here as in the header: goods that the form lacks are asked for, goods that are here are kept, and of those beyond its room the reader is told. False where the page is left. */
export function openList(form: HTMLFormElement): boolean {
  const shown = goodsOf(form);
  const { list, ask, isBeyond } = followList({ shown, asked: new URLSearchParams(location.search).getAll('p'), kept: keptList(), isAnswer: form.dataset.answer !== undefined });
  if (ask) {
    location.replace(`${form.dataset.list}?${new URLSearchParams(ask.map((slug) => ['p', slug]))}`);
    return false;
  }
  keepList(list);
  if (isBeyond) for (const sentence of form.querySelectorAll<HTMLElement>('[data-say="rest"]')) sentence.hidden = false;
  form.addEventListener('submit', ({ submitter }) => {
    if (submitter instanceof HTMLButtonElement && submitter.value.startsWith('remove.')) takeOffList([submitter.closest<HTMLElement>('[data-slug]')?.dataset.slug ?? '']);
  });
  return true;
}
