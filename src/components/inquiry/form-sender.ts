/** How often a form that waits for its connection is tried again. */
const tryEveryMs = 15_000;
/** Longest time that the button waits for the proof; without one the inquiry is looked at by a person first. */
const proofPatienceMs = 20_000;

export type Saying = 'waiting' | 'sending' | 'offline';

/** The page around a form, as far as sending needs it. */
export interface FormPage {
  /** Makes the proof and puts it into the form; `renew` makes another one. */
  prove(renew?: boolean): Promise<void>;
  /** Asks for an answer as data. */
  post(): Promise<Response>;
  isOnline(): boolean;
  say(what: Saying | undefined): void;
  /** Keeps what was typed, and whether it waits to be sent. */
  keep(isPending: boolean): void;
  /** The inquiry was taken. */
  done(): void;
  leave(to: string): void;
  /** Sends the form as without a script: the server draws it with what is wrong beside each field. */
  submit(): void;
}

/** Sends a form once: a dropped connection keeps it, and it goes when the connection returns. Its ticket lets the server know a repeat. */
export class FormSender {
  readonly #page: FormPage;
  #isPending = false;
  #isUnderWay = false;
  #isGivenUp = false;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(page: FormPage) {
    this.#page = page;
  }

  /** The button was pressed, and no answer came yet. */
  get isPending(): boolean {
    return this.#isPending;
  }

  async send(): Promise<void> {
    if (this.#isUnderWay) return;
    this.#isUnderWay = true;
    this.#isGivenUp = false;
    clearTimeout(this.#again);
    try {
      this.#page.say('waiting');
      if (this.#page.isOnline()) await Promise.race([this.#page.prove(), new Promise((resolve) => setTimeout(resolve, proofPatienceMs))]);
      this.#page.say('sending');
      await this.#answer(await this.#page.post(), false);
    } catch {
      this.#wait();
    } finally {
      this.#isUnderWay = false;
    }
  }

  /** What waits is not sent any more; what is under way may still arrive. */
  giveUp(): void {
    clearTimeout(this.#again);
    this.#isGivenUp = true;
    this.#isPending = false;
    this.#page.say(undefined);
  }

  async #answer(response: Response, isRepeat: boolean): Promise<void> {
    if (response.status >= 500) return this.#wait();
    if (!response.headers.get('content-type')?.startsWith('application/json')) return this.#submit();
    const { location, code = '' } = (await response.json()) as { location?: string; code?: string };
    if (location) {
      this.#isPending = false;
      this.#page.done();
      this.#page.leave(location);
    } else if (code.startsWith('inquiry.proof_') && !isRepeat) {
      await this.#page.prove(true);
      await this.#answer(await this.#page.post(), true);
    } else this.#submit();
  }

  /** A refusal, or the words of a front that speaks for the server: a page says more than this one can. */
  #submit(): void {
    if (this.#isGivenUp) return;
    this.#isPending = false;
    this.#page.keep(false);
    this.#page.submit();
  }

  #wait(): void {
    if (this.#isGivenUp) return;
    this.#isPending = true;
    this.#page.keep(true);
    this.#page.say('offline');
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.send(), tryEveryMs);
  }
}
