import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FormPage, FormSender } from '#components/inquiry/form-sender.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const data =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });
const page = (body: string, status: number) => () => new Response(body, { status, headers: { 'Content-Type': 'text/html' } });
const lost = () => {
  throw new TypeError('Failed to fetch');
};
const taken = data({ location: '/ja/inquiry/CP-7K3M-Q2XD/?done=sent' });

/** A page whose server gives these answers in turn; it writes down what was done to it. */
function open(...answers: (() => Response)[]) {
  const log: string[] = [];
  const around: FormPage = {
    prove: async (renew) => void log.push(renew ? 'new proof' : 'proof'),
    post: async () => {
      log.push('post');
      return (answers.shift() ?? lost)();
    },
    isOnline: () => true,
    say: () => {},
    keep: (isPending) => void log.push(isPending ? 'kept for sending' : 'kept'),
    done: () => void log.push(sender.isPending ? 'done while it waits' : 'done'),
    leave: (to) => void log.push(to),
    submit: () => void log.push('submit'),
  };
  const sender = new FormSender(around);
  return { sender, log };
}

describe('a form that is sent', () => {
  test('asks once, however often the button is pressed, and leads on', async () => {
    const { sender, log } = open(taken);
    await Promise.all([sender.send(), sender.send()]);
    expect(log).toEqual(['proof', 'post', 'done', '/ja/inquiry/CP-7K3M-Q2XD/?done=sent']);
  });

  test('makes a new proof, once, where the first is too old', async () => {
    const { sender, log } = open(data({ code: 'inquiry.proof_used' }, 422), data({ code: 'inquiry.proof_used' }, 422));
    await sender.send();
    expect(log).toEqual(['proof', 'post', 'new proof', 'post', 'kept', 'submit']);
  });

  test('is drawn by the server where something is wrong with it', async () => {
    const { sender, log } = open(data({ code: 'inquiry.check_fields' }, 422));
    await sender.send();
    expect(log.slice(-2)).toEqual(['kept', 'submit']);
    expect(sender.isPending).toBe(false);
  });
});

describe('a form without a connection', () => {
  test.each([
    ['is lost on the way', lost],
    ['meets a server that is down', page('down', 503)],
  ])('that %s is kept and tried again', async (_, answer) => {
    const { sender, log } = open(answer, answer, taken);
    await sender.send();
    expect([log.at(-1), sender.isPending]).toEqual(['kept for sending', true]);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(log.filter((item) => item === 'post')).toHaveLength(3);
    expect(log.at(-1)).toBe('/ja/inquiry/CP-7K3M-Q2XD/?done=sent');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log.filter((item) => item === 'post')).toHaveLength(3);
  });

  test('waits no longer once it was taken, nor once its writer starts over', async () => {
    const { sender, log } = open(lost, taken);
    await sender.send();
    await vi.advanceTimersByTimeAsync(16_000);
    expect([log.at(-2), sender.isPending]).toEqual(['done', false]);
    const other = open(lost, taken);
    await other.sender.send();
    other.sender.giveUp();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([other.log.filter((item) => item === 'post').length, other.sender.isPending]).toEqual([1, false]);
    const third = open(lost, taken);
    const sending = third.sender.send();
    third.sender.giveUp();
    await sending;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([third.log, third.sender.isPending]).toEqual([['proof', 'post'], false]);
  });
});

test('An answer that is no data is shown as the page it is, not taken for a lost connection', async () => {
  for (const status of [403, 405, 413, 200]) {
    const { sender, log } = open(page('<h1>The front says no</h1>', status));
    await sender.send();
    expect(log.slice(-2), String(status)).toEqual(['kept', 'submit']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(
      log.filter((item) => item === 'post'),
      String(status),
    ).toHaveLength(1);
  }
});
