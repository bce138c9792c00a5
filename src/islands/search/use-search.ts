import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { formQuery, isSameQuery } from './form-query.ts';
import type { SearchPanel } from './panel.ts';
import { openLoader } from './results-loader.ts';
import { carryQuery, showResults } from './show-results.ts';
import { setText } from './watch-typing.ts';

/** A pointer that rests this long on something is likely to press it. */
export const restMs = 80;

interface Places {
  page: string;
  fragments: string;
  form: RefObject<HTMLFormElement | null>;
  input: RefObject<HTMLInputElement | null>;
}

export interface Search {
  panel: SearchPanel;
  /** What is asked now, a moment before the panel says the same. */
  query: string;
  /** `true` when the last question got no answer; what was on the page stays. */
  hasFailed: boolean;
  /** Asks what the form holds now. Typing goes on in one step of the history, all else makes its own. */
  ask(why: 'typed' | 'chosen'): void;
  go(query: string): void;
  prefetch(query: string): void;
  /** Loads ahead what turning a box of the form would give, once the pointer has rested on it. */
  lookAhead(box: HTMLInputElement | undefined): void;
}

/** The state of the search page: what is asked, what is shown, and the history of both. */
export function useSearch(first: SearchPanel, { page, fragments, form, input }: Places): Search {
  const [panel, setPanel] = useState(first);
  const [query, setQuery] = useState(first.query);
  const [hasFailed, setFailed] = useState(false);
  const loader = useMemo(() => openLoader(fragments), [fragments]);
  const asked = useRef(first.query);
  const isTyping = useRef(false);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = async (next: string) => {
    asked.current = next;
    setQuery(next);
    const known = loader.known(next);
    if (!known) showResults(undefined);
    try {
      const loaded = known ?? (await loader.load(next));
      if (asked.current !== next) return;
      setFailed(false);
      setPanel(loaded.panel);
      document.title = loaded.panel.documentTitle;
      carryQuery(next);
      showResults(loaded.html);
    } catch (error) {
      if (asked.current !== next || (error as Error).name === 'AbortError') return;
      setFailed(true);
      showResults(null);
    }
  };
  const visit = (next: string, isStep: boolean) => {
    if (isSameQuery(next, asked.current)) return;
    history[isStep ? 'pushState' : 'replaceState'](null, '', page + next);
    show(next);
  };

  // What a reader typed or ticked before this code was there counts too; the browser's own steps through the history are followed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it listens once, and reads only what stays.
  useEffect(() => {
    const follow = () => {
      isTyping.current = false;
      if (location.pathname !== page || isSameQuery(location.search, asked.current)) return;
      if (input.current) setText(input.current, new URLSearchParams(location.search).get('q') ?? '');
      show(location.search);
    };
    addEventListener('popstate', follow);
    if (form.current) {
      const now = formQuery(new FormData(form.current));
      const shown = new URLSearchParams(asked.current);
      shown.delete('page');
      if (!isSameQuery(now, shown.toString())) visit(now, true);
    }
    return () => removeEventListener('popstate', follow);
  }, []);

  return {
    panel,
    query,
    hasFailed,
    ask: (why) => {
      if (!form.current) return;
      visit(formQuery(new FormData(form.current)), why === 'chosen' || !isTyping.current);
      isTyping.current = why === 'typed';
    },
    go: (next) => {
      isTyping.current = false;
      if (input.current) setText(input.current, new URLSearchParams(next).get('q') ?? '');
      visit(next, true);
    },
    prefetch: loader.prefetch,
    lookAhead: (box) => {
      clearTimeout(resting.current);
      if (box) resting.current = setTimeout(() => form.current && loader.prefetch(queryWithTurned(form.current, box)), restMs);
    },
  };
}

/** What the form would ask if a box were turned; nobody sees it turn. */
function queryWithTurned(form: HTMLFormElement, box: HTMLInputElement): string {
  box.checked = !box.checked;
  const query = formQuery(new FormData(form));
  box.checked = !box.checked;
  return query;
}
