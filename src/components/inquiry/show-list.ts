import { readList, withList, writeList } from './inquiry-list.ts';

/** Shows the list on a page: how many are on it in the header, and which of the goods here. */
export function showList(): void {
  const list = readList();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-inquiry]')) {
    link.href = withList(link.getAttribute('href') ?? '', list);
    for (const count of link.querySelectorAll('b')) {
      count.textContent = String(list.length);
      count.hidden = list.length === 0;
    }
  }
  for (const button of document.querySelectorAll<HTMLAnchorElement>('[data-add]')) {
    const isOn = list.includes(button.dataset.add ?? '');
    const label = button.firstElementChild;
    if (label) {
      button.dataset.words ??= label.textContent ?? '';
      label.textContent = (isOn ? button.dataset.added : button.dataset.words) ?? '';
    }
    button.classList.toggle('on', isOn);
    button.href = withList(button.getAttribute('href') ?? '', isOn ? list : [button.dataset.add ?? '']);
  }
}

/** The form tells what is on the list now. */
export function takeList(event: Event): void {
  writeList((event as CustomEvent<string[]>).detail);
  showList();
}

/** A press puts the good on the list; a second one leads to the list, as without a script. */
export function addToList(event: MouseEvent, button: HTMLAnchorElement): void {
  const slug = button.dataset.add ?? '';
  const list = readList();
  if (list.includes(slug) || event.metaKey || event.ctrlKey || !writeList([...list, slug])) return;
  event.preventDefault();
  showList();
  const said = document.querySelector('[data-said]');
  if (said) said.textContent = button.textContent;
}
