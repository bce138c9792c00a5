import { FormSender, type Saying } from './form-sender.ts';
import { ProofField } from './proof-field.ts';

interface Keeping {
  keep(isPending: boolean): void;
  done(): void;
}

/** Lets the button of a form send it without leaving the page, and again when the connection returns. */
export function sendForm(form: HTMLFormElement, keeping: Keeping): { sender: FormSender; proof: ProofField } {
  const proof = new ProofField((made) => form.querySelector('[name=altcha]')?.setAttribute('value', made));
  const sender = new FormSender({
    ...keeping,
    prove: (renew) => proof.make(renew),
    post: () => postForm(form),
    isOnline: () => navigator.onLine,
    say: (what) => say(form, what),
    leave: (to) => location.assign(to),
    submit: () => form.submit(),
  });
  form.addEventListener('submit', (event) => {
    if (!(event.submitter instanceof HTMLButtonElement) || event.submitter.value !== 'send') return;
    event.preventDefault();
    sender.send();
  });
  addEventListener('online', () => sender.isPending && sender.send());
  return { sender, proof };
}

function postForm(form: HTMLFormElement): Promise<Response> {
  const fields = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return fetch('/api/inquiry', { method: 'POST', body: new URLSearchParams(fields) });
}

function say(form: HTMLFormElement, what: Saying | undefined): void {
  for (const line of form.querySelectorAll<HTMLElement>('.say [data-say]')) line.hidden = line.dataset.say !== what;
}
