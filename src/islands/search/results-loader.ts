import type { SearchPanel } from './panel.ts';

/** What of the page changes with a search. */
export interface Loaded {
  panel: SearchPanel;
  /** The hits as HTML, drawn by the server as on the page itself. */
  html: string;
}

export interface ResultsLoader {
  /** What was loaded before, at once. */
  known(query: string): Loaded | undefined;
  /** Loads a search; the one that was under way before is given up and rejects with an `AbortError`. */
  load(query: string): Promise<Loaded>;
  /** Loads what may be asked next; a failure is nobody's concern. */
  prefetch(query: string): void;
}

const mostKept = 40;

/** Loads searches by their query strings, each once. */
export function openLoader(fragments: string, ask: typeof fetch = fetch): ResultsLoader {
  const kept = new Map<string, Loaded>();
  const ahead = new Map<string, Promise<Loaded>>();
  let current: AbortController | undefined;
  const keep = (query: string, loaded: Loaded) => {
    if (kept.size >= mostKept)
      for (const oldest of kept.keys()) {
        kept.delete(oldest);
        break;
      }
    kept.set(query, loaded);
    return loaded;
  };
  const get = async (query: string, signal?: AbortSignal) => {
    const response = await ask(fragments + query, { ...(signal && { signal }) });
    if (!response.ok) throw new Error(`${response.status}`);
    return keep(query, cut(await response.text()));
  };
  return {
    known: (query) => kept.get(query),
    load: async (query) => {
      current?.abort();
      const known = kept.get(query) ?? ahead.get(query);
      if (known) return known;
      current = new AbortController();
      return get(query, current.signal);
    },
    prefetch: (query) => {
      if (kept.has(query) || ahead.has(query)) return;
      const coming = get(query);
      ahead.set(query, coming);
      coming.catch(() => {}).finally(() => ahead.delete(query));
    },
  };
}

const scriptEnd = '</script>';

/** The data stand first, in a script that nobody runs; the rest is the hits. */
function cut(text: string): Loaded {
  const end = text.indexOf(scriptEnd);
  const start = text.indexOf('>') + 1;
  if (end < start) throw new Error('These are no results.');
  return { panel: JSON.parse(text.slice(start, end)) as SearchPanel, html: text.slice(end + scriptEnd.length) };
}
