import { describe, expect, test } from 'vitest';
import type { OutboxRow } from '#server/db/tables.ts';
import type { MailTransport } from '#server/mail/mail-message.ts';
import { claimMails, markFailed } from '#server/mail/outbox.ts';
import { sendDue } from '#server/mail/send-due.ts';
import { databases } from '../fixtures/inquiry/databases.ts';
import { openTestService } from '../fixtures/inquiry/open-test-service.ts';

describe.each(databases)('on %s', (_, open) => {
  test('eight workers that look at once send each mail once', async () => {
    const place = await open();
    const services = [await openTestService(place), await openTestService(place), await openTestService(place)];
    const [first] = services;
    for (let at = 0; at < 6; at += 1) await first?.submitOsaka({ 'buyer.email': `buyer${at}@yamada.example`, 'buyer.company': `Company ${at}` });
    const sent: string[] = [];
    const smtp: MailTransport = {
      send: async ({ id }) => {
        sent.push(id);
        return { sent: true };
      },
      close: async () => {},
    };
    for (const service of services) service.clock.at = first?.clock.at ?? service.clock.at;
    const counts = await Promise.all(Array.from({ length: 8 }, (_item, at) => sendDue({ ...(services[at % 3] ?? services[0])?.post, smtp, files: smtp } as never, `worker ${at}`)));
    expect(counts.reduce((sum, one) => sum + one.sent, 0)).toBe(24);
    expect(new Set(sent).size).toBe(24);
    expect(sent).toHaveLength(24);
  });

  test('what a killed worker had claimed is free again after six minutes', async () => {
    const { submitOsaka, sendMails, context, clock } = await openTestService(await open());
    await submitOsaka();
    expect(await claimMails(context.db, 'killed', context.now())).toHaveLength(4);
    expect(await sendMails()).toBe(0);
    clock.pass(7);
    expect(await sendMails()).toBe(4);
  });

  test('mails behind one that could not leave wait as long as it does, and no longer than until it is given up', async () => {
    const { context, clock } = await openTestService(await open());
    const at = context.now().toISOString();
    const letter = (id: string, order_key: string) => ({ id, kind: 'receipt', order_key, inquiry_id: null, recipient: 'a@b.example', reader: 'buyer', locale: 'ja', payload_json: '{}', created_at: at, next_at: at, attempts: 0 }) as const;
    await context.db
      .insertInto('outbox')
      .values([letter('first', 'one'), letter('second', 'one'), letter('other', 'two')])
      .execute();
    const due = async () => (await context.db.selectFrom('outbox').select('id').where('next_at', '<=', context.now().toISOString()).where('dead_at', 'is', null).orderBy('seq').execute()).map(({ id }) => id);
    const claimFirst = async () => (await claimMails(context.db, 'test', context.now())).find(({ id }) => id === 'first');
    const fail = async (isFinal: boolean) => markFailed(context.db, (await claimFirst()) as OutboxRow, { error: 'refused', isFinal }, context.now());
    await fail(false);
    expect(await due()).toEqual(['other']);
    clock.pass(2);
    expect(await due()).toEqual(['first', 'second', 'other']);
    await fail(true);
    expect(await due()).toEqual(['second', 'other']);
  });

  test('a mail that cannot be written is tried again and told of after five days', async () => {
    const { submitOsaka, post, clock, logged, context } = await openTestService(await open());
    await submitOsaka();
    const broken = { ...post, compose: () => Promise.reject(new Error('no words')) };
    for (let hours = 0; hours < 130; hours += 4) {
      await sendDue(broken, 'test');
      clock.pass(4 * 60);
    }
    const dead = await context.db.selectFrom('outbox').select(['attempts', 'last_error']).where('dead_at', 'is not', null).execute();
    expect(dead).toHaveLength(4);
    expect(dead[0]?.last_error).toContain('no words');
    expect(dead[0]?.attempts).toBeGreaterThan(20);
    expect(logged).toHaveLength(4);
  });
});
