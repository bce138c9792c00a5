/** A pause after the last key, before what was typed is kept. */
const pauseMs = 250;

/** Keeps what is typed a moment later, or when the page is left before that; after the end of a draft nothing is kept any more. */
export class DraftPause {
  readonly #write: () => void;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(write: () => void) {
    this.#write = write;
  }

  begin(): void {
    this.#isOver = false;
  }

  /** Forgets what was not kept yet. */
  stop(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  /** The form was sent: a last key on the way to the receipt is no new draft. */
  end(): void {
    this.stop();
    this.#isOver = true;
  }

  typed(): void {
    if (this.#isOver) return;
    this.stop();
    this.#waiting = setTimeout(() => this.flush(), pauseMs);
  }

  flush(): void {
    if (this.#waiting === undefined) return;
    this.stop();
    this.#write();
  }
}
