import type { SearchEngine } from '#domain/search/search-engine.ts';
import type { EngineName } from '#domain/search/search-result.ts';

export interface FallbackParts {
  /** The engine that is to answer. */
  first: SearchEngine;
  /** The engine that answers when the first does not. */
  second: SearchEngine;
  /** Asks the first engine for a sign of life; rejects when there is none. */
  probe: () => Promise<unknown>;
  /** The longest that a visitor waits for the first engine. */
  patienceMs: number;
  /** How long the first engine is left alone before it is tried again. */
  restMs: number;
  /** Tells whoever runs the server, once each way. */
  report: (sentence: string) => void;
}

export interface SearchState {
  /** Engine that answers now. */
  engine: EngineName;
  /** Whether that is another than the one which is to answer. */
  fallback: boolean;
}

export interface FallbackEngine extends SearchEngine {
  state(): SearchState;
}

/**
 * Puts one engine behind another. One failure is enough for the second to answer everything, for its answers are as good;
 * the first is tried again with questions of our own, never with a visitor's, until it answers. It starts untried.
 */
export function withFallback({ first, second, probe, patienceMs, restMs, report }: FallbackParts): FallbackEngine {
  let isTrusted = false;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let told = '';
  let giveUp = quiet(Promise.withResolvers<never>());

  const tell = (sentence: string) => {
    if (sentence !== told) report(sentence);
    told = sentence;
  };
  const distrust = (error: unknown) => {
    if (!isTrusted) return;
    isTrusted = false;
    tell(`${first.name} does not answer, ${second.name} does: ${reason(error)}`);
    // Whoever is still waiting need not wait to the end.
    giveUp.reject(error);
    tryAgain();
  };
  const tryAgain = () => {
    within(probe(), patienceMs).then(
      () => {
        if (isClosed) return;
        giveUp = quiet(Promise.withResolvers<never>());
        isTrusted = true;
        tell(`${first.name} answers.`);
      },
      (error: unknown) => {
        if (isClosed) return;
        tell(`${first.name} does not answer, ${second.name} does: ${reason(error)}`);
        timer = setTimeout(tryAgain, restMs).unref();
      },
    );
  };
  tryAgain();

  const ask = async <Answer>(wanted: (engine: SearchEngine) => Promise<Answer>): Promise<Answer> => {
    if (!isTrusted) return wanted(second);
    try {
      return await within(Promise.race([wanted(first), giveUp.promise]), patienceMs);
    } catch (error) {
      distrust(error);
      return wanted(second);
    }
  };
  return {
    get name() {
      return isTrusted ? first.name : second.name;
    },
    search: (query, today) => ask((engine) => engine.search(query, today)),
    answer: (query, today, labels) => ask((engine) => engine.answer(query, today, labels)),
    documents: () => ask((engine) => engine.documents()),
    state: () => ({ engine: isTrusted ? first.name : second.name, fallback: !isTrusted }),
    close: async () => {
      isClosed = true;
      isTrusted = false;
      clearTimeout(timer);
      await Promise.all([first.close(), second.close()]);
    },
  };
}

/** A refusal that nobody happens to wait for is none of the program's. */
function quiet<Value>(waiting: PromiseWithResolvers<Value>): PromiseWithResolvers<Value> {
  waiting.promise.catch(() => undefined);
  return waiting;
}

async function within<Answer>(answer: Promise<Answer>, ms: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The first line of what went wrong: an answer that is no answer can be long. */
function reason(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  const [line = ''] = (cause instanceof Error && cause.message ? `${message}: ${cause.message}` : message).split('\n');
  return line.length > longestReason ? `${line.slice(0, longestReason)}…` : line;
}

const longestReason = 200;
