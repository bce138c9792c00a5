import { expect, onTestFinished, test, vi } from 'vitest';
import type { MailTransport } from '#server/mail/mail-message.ts';
import { startWorker } from '#server/mail/start-worker.ts';
import { openTestService } from '../../fixtures/inquiry/open-test-service.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

test('a worker that cannot reach the mail server looks less and less often, at once when something new is there, and as ever when it got through', async () => {
  const service = await openTestService({ varDir: await tempFolder() });
  for (let at = 0; at < 12; at += 1) await service.submitOsaka({ 'buyer.email': `buyer${at}@yamada.example`, 'buyer.company': `Company ${at}` });
  const [lookMs, mostMs] = [101, 808];
  let isUp = false;
  let sent = 0;
  const smtp: MailTransport = {
    send: async () => {
      if (!isUp) return { sent: false, isFinal: false, isReachable: false, error: 'ECONNREFUSED' };
      sent += 1;
      return { sent: true };
    },
    close: async () => {},
  };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const timers = vi.spyOn(globalThis, 'setTimeout');
  const worker = startWorker({ ...service.post, smtp }, { lookMs, mostMs });
  onTestFinished(() => worker.stop());
  /** The pause that the worker makes once the look under way is over. Others set timers too: the database takes its log over once a second. */
  const pause = async (looks: number) => {
    const own = () => timers.mock.calls.map(([, ms]) => ms).filter((ms) => ms !== undefined && ms % lookMs === 0 && ms <= mostMs);
    await vi.waitUntil(() => own().length === looks);
    return own().at(-1);
  };
  const pauses = [await pause(1)];
  for (let look = 2; look <= 5; look += 1) {
    vi.runOnlyPendingTimers();
    pauses.push(await pause(look));
  }
  expect(pauses).toEqual([202, 404, 808, 808, 808]);
  isUp = true;
  worker.wake();
  expect(await pause(6)).toBe(lookMs);
  expect(sent).toBeGreaterThan(0);
});
