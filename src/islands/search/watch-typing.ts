/** A reader who pauses this long has typed something worth asking. */
const pauseMs = 120;

/** Says whether a key belongs to an input method that is composing: Enter then chooses a word and sends nothing. */
export function isComposingKey({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  // Safari ends the composition before the key that ended it; only its code tells.
  return isComposing || keyCode === 229;
}

/** Said to a box whose text is asked already, or was written by another hand than the reader's. */
export const settled = 'search-settled';

/** Tells what was typed, a moment after each change. While an input method composes nothing is told: half a word is no question. Answers what ends it. */
export function watchTyping(input: HTMLInputElement, tell: (text: string) => void): () => void {
  let isComposing = false;
  let told = input.defaultValue;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isComposing || input.value === told) return;
      told = input.value;
      tell(told);
    }, pauseMs);
  };
  const listeners: Partial<Record<string, (event: Event) => void>> = {
    compositionstart: () => {
      isComposing = true;
      clearTimeout(timer);
    },
    compositionend: () => {
      isComposing = false;
      later();
    },
    input: (event) => {
      if (!isComposing && !(event as InputEvent).isComposing) later();
    },
    [settled]: () => {
      clearTimeout(timer);
      told = input.value;
    },
  };
  for (const [name, listener] of Object.entries(listeners)) if (listener) input.addEventListener(name, listener);
  return () => {
    clearTimeout(timer);
    for (const [name, listener] of Object.entries(listeners)) if (listener) input.removeEventListener(name, listener);
  };
}

/** Writes into the box without that counting as typing. */
export function setText(input: HTMLInputElement, text: string): void {
  if (input.value !== text) input.value = text;
  input.dispatchEvent(new Event(settled));
}
