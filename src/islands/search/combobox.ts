import { openSuggestions } from './ask-suggestions.ts';
import { drawSuggestions } from './draw-suggestions.ts';
import type { SuggestWords } from './suggestions.ts';
import { isComposingKey, settled, watchTyping } from './watch-typing.ts';

export interface ComboboxOptions {
  words: SuggestWords;
  /** Told of each text worth asking, besides the suggestions. */
  onText?: (text: string) => void;
}

const speakAfterMs = 700;

/**
 * Makes a search box a combobox with a list (WAI-ARIA): suggestions below it, arrows to walk through them, Enter to follow one, Escape to close.
 * The focus stays in the box; without a suggestion chosen, Enter is the form's. Answers what takes all of it away again.
 */
export function attachCombobox(input: HTMLInputElement, { words, onText }: ComboboxOptions): () => void {
  const ask = openSuggestions(document.documentElement.lang.slice(0, 2), words);
  const list = document.createElement('div');
  list.id = `${input.id}-list`;
  list.className = 'sugg';
  list.role = 'listbox';
  list.ariaLabel = words.list;
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'sr';
  status.role = 'status';
  const form = input.form ?? input.parentElement;
  form?.append(list, status);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) input.setAttribute(name, value);

  let options: HTMLAnchorElement[] = [];
  let active = -1;
  let wanted = '';
  let speaking: ReturnType<typeof setTimeout> | undefined;

  const say = (text: string) => {
    clearTimeout(speaking);
    if (words.count)
      speaking = setTimeout(() => {
        status.textContent = text;
      }, speakAfterMs);
  };
  const activate = (at: number) => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const option = options[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) {
      activate(-1);
      say('');
    }
  };
  const suggest = async (text: string) => {
    wanted = text.trim();
    if (wanted === '') return open(false);
    const asked = wanted;
    // A question given up or unanswered leaves the list as it is: what stands there still leads somewhere.
    const groups = await ask(asked).catch(() => undefined);
    if (!groups || asked !== wanted || document.activeElement !== input) return;
    // Who walks already, since the text was typed, keeps the suggestion reached where it is still among them.
    const reached = options[active]?.href;
    activate(-1);
    options = drawSuggestions(list, groups);
    document.dispatchEvent(new Event('new-content'));
    open(options.length > 0);
    activate(options.findIndex(({ href }) => href === reached));
    if (options.length > 0) say(words.count.replace('#', String(options.length)));
  };
  const walk = (step: 1 | -1) => {
    if (list.hidden) {
      if (options.length > 0) open(true);
      else suggest(input.value);
      return;
    }
    // Past the last suggestion lies the box itself, then the first again.
    const places = options.length + 1;
    activate(((active + 1 + step + places) % places) - 1);
  };
  const onKey = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      walk(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter') {
      const option = list.hidden ? undefined : options[active];
      if (option) {
        event.preventDefault();
        option.click();
      }
      settle();
      close();
    } else if (key === 'Escape' && !list.hidden) {
      // Closes the list only: the browser would empty the box as well.
      event.preventDefault();
      event.stopPropagation();
      open(false);
    }
  };
  const close = () => {
    wanted = '';
    open(false);
  };
  /** What was typed is asked by the form now, not by a list that opens a moment later. */
  const settle = () => input.dispatchEvent(new Event(settled));
  /** Another text: Enter is its form's, not a suggestion's for the text before. */
  const leave = () => activate(-1);
  /** Pressing on a suggestion leaves the focus where it is; the click follows the link. */
  const hold = (event: Event) => event.preventDefault();

  const stopTyping = watchTyping(input, (text) => {
    onText?.(text);
    suggest(text);
  });
  input.addEventListener('input', leave);
  input.addEventListener('keydown', onKey);
  input.addEventListener('blur', close);
  list.addEventListener('mousedown', hold);
  return () => {
    stopTyping();
    clearTimeout(speaking);
    input.removeEventListener('input', leave);
    input.removeEventListener('keydown', onKey);
    input.removeEventListener('blur', close);
    list.remove();
    status.remove();
  };
}
