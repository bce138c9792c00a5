/** How often a form that waits for its connection is tried again. */
const tryEveryMs = 15_000;
/** Longest time that the button waits for the proof; without one the inquiry is looked at by a person first. */
const proofPatienceMs = 20_000;

interface Keeping {
  keep(isPending: boolean): void;
  done(): void;
}

/** Sends the form once: a dropped connection keeps it, and it goes when the connection returns. Its ticket lets the server know a repeat. */
export function sendForm(form: HTMLFormElement, { keep, done }: Keeping) {
  let isPending = false;
  let isUnderWay = false;
  let proof: Promise<void> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const say = (what?: string) => {
    for (const line of form.querySelectorAll<HTMLElement>('.say [data-say]')) line.hidden = line.dataset.say !== what;
  };
  const prepare = () => {
    const field = form.querySelector<HTMLInputElement>('[name=altcha]');
    proof ??= import('./proof.ts')
      .then(({ makeProof }) => makeProof())
      .then((made) => {
        if (field) field.value = made;
      })
      .catch(() => {
        // No proof is no wall; the next press tries again.
        proof = undefined;
      });
    return proof;
  };
  const wait = () => {
    isPending = true;
    keep(true);
    say('offline');
    clearTimeout(again);
    again = setTimeout(send, tryEveryMs);
  };
  const post = () => fetch(form.action, { method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string')) });

  async function answer(response: Response, isRepeat: boolean): Promise<void> {
    if (response.status >= 500) return wait();
    const { location: next, code = '' } = (await response.json()) as { location?: string; code?: string };
    if (next) {
      done();
      location.assign(next);
    } else if (code.startsWith('inquiry.proof_') && !isRepeat) {
      proof = undefined;
      await prepare();
      await answer(await post(), true);
    } else {
      // The server draws the form with what is wrong beside each field.
      isPending = false;
      keep(false);
      form.submit();
    }
  }

  async function send(): Promise<void> {
    if (isUnderWay) return;
    isUnderWay = true;
    clearTimeout(again);
    try {
      say('waiting');
      if (navigator.onLine) await Promise.race([prepare(), new Promise((resolve) => setTimeout(resolve, proofPatienceMs))]);
      say('sending');
      await answer(await post(), false);
    } catch {
      wait();
    } finally {
      isUnderWay = false;
    }
  }

  form.addEventListener('submit', (event) => {
    if (!(event.submitter instanceof HTMLButtonElement) || event.submitter.value !== 'send') return;
    event.preventDefault();
    send();
  });
  addEventListener('online', () => isPending && send());
  return { send, prepare, isPending: () => isPending };
}
