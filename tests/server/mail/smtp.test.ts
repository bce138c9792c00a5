import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listDead, revive } from '#server/mail/outbox.ts';
import { sendDue } from '#server/mail/send-due.ts';
import { smtpTransport } from '#server/mail/smtp-transport.ts';
import { entriesOf } from '../../fixtures/inquiry/forms.ts';
import { openTestService, type TestService } from '../../fixtures/inquiry/open-test-service.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

interface Received {
  to: string;
  id: string;
  subject: string;
  references: string;
}
type Fault = 'none' | 'refuses' | 'rejects' | 'cuts' | 'is slow' | 'greets with 554' | 'forgets to answer';

/** A real mail server whose mood a test sets. What it acknowledged stands in `received`. */
async function mailServer() {
  const received: Received[] = [];
  const mood: { now: Fault; rejected: string } = { now: 'none', rejected: '' };
  const sockets = new Set<Socket>();
  const fail = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect: (_session, done) => done(mood.now === 'greets with 554' ? fail(554, 'not today') : undefined),
    onRcptTo: ({ address }, _session, done) => {
      if (mood.now === 'refuses') done(fail(451, 'try later'));
      else if (mood.now === 'rejects' && address === mood.rejected) done(fail(550, 'no such user'));
      else done();
    },
    onData: (stream: SMTPServerDataStream, session: SMTPServerSession, done) => {
      if (mood.now === 'cuts') {
        for (const socket of sockets) socket.destroy();
        return;
      }
      simpleParser(stream).then(async (mail) => {
        if (mood.now === 'is slow') await pause(300);
        received.push({ to: session.envelope.rcptTo[0]?.address ?? '', id: mail.messageId ?? '', subject: mail.subject ?? '', references: [mail.references ?? []].flat().join(' ') });
        if (mood.now === 'forgets to answer') for (const socket of sockets) socket.destroy();
        else done();
      }, done);
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { received, mood, url: `smtp://127.0.0.1:${port}` };
}

const sender = { address: 'chophien@chophien.example', replyTo: 'lienminh@alliance.example' };
/** What goes to a mail server of the story: buyer, Bình Gia and the Alliance; Thái Hòa's address is nobody's. */
const mailed = 3;

async function story(service: TestService, url: string) {
  const smtp = smtpTransport(url, sender, service.context.now, { connectMs: 500, silenceMs: 1500 });
  const post = { ...service.post, smtp };
  const send = () => sendDue(post, 'test');
  const sent = await service.submitOsaka();
  if (!sent.ok) throw new Error('not sent');
  const { inquiries } = service;
  const buyer = await inquiries.findAccess(sent.value.token, sent.value.reference);
  if (!buyer) throw new Error('no access');
  const ask = async () => {
    service.clock.pass(1);
    const outcome = await inquiries.move(buyer, 'binh-gia', 'ask', entriesOf({ questions: ['visit'] }), 'ja');
    if (!outcome.ok) throw new Error(outcome.refusal.code);
  };
  return { send, ask, reference: sent.value.reference };
}

/** Lets the hours of a simulated day go by, looking into the outbox every ten minutes as a worker does more often. */
async function passHours(service: TestService, hours: number, send: () => Promise<unknown>): Promise<void> {
  for (let minutes = 0; minutes < hours * 60; minutes += 10) {
    service.clock.pass(10);
    await send();
  }
}

const subjectsTo = (received: Received[], to: string) => received.filter((mail) => mail.to === to).map(({ subject }) => (subject.includes('hỏi ') && !subject.includes('câu hỏi') ? 'new inquiry' : 'question'));

describe('a mail server that', () => {
  test('is down for 24 hours delays everything and loses nothing, and each reader’s mails come in order', async () => {
    const service = await openTestService({ varDir: await tempFolder() });
    const { received, mood, url } = await mailServer();
    const { send, ask } = await story(service, 'smtp://127.0.0.1:9');
    await send();
    for (let hour = 0; hour < 24; hour += 6) {
      await ask();
      await passHours(service, 6, send);
    }
    expect([received.length, (await listDead(service.context.db)).length]).toEqual([0, 0]);
    mood.now = 'none';
    const up = () => sendDue({ ...service.post, smtp: smtpTransport(url, sender, service.context.now) }, 'test');
    await passHours(service, 1, up);
    expect(received).toHaveLength(mailed + 4);
    expect(new Set(received.map(({ id }) => id)).size).toBe(mailed + 4);
    expect(subjectsTo(received, 'htx@binhgia.example')).toEqual(['new inquiry', 'question', 'question', 'question', 'question']);
    const [first, ...others] = received.filter(({ to }) => to === 'htx@binhgia.example');
    expect(others.map(({ references }) => references)).toEqual(Array(4).fill(first?.id));
  });

  test.each<Fault>(['refuses', 'greets with 554', 'cuts'])('%s for a day loses nothing and sends nothing twice', async (fault) => {
    const service = await openTestService({ varDir: await tempFolder() });
    const { received, mood, url } = await mailServer();
    mood.now = fault;
    const { send, ask } = await story(service, url);
    await send();
    await ask();
    for (let at = 0; at < 6; at += 1) {
      service.clock.pass(4 * 60);
      await send();
    }
    expect(received).toHaveLength(0);
    mood.now = 'none';
    await passHours(service, 1, send);
    expect(received).toHaveLength(mailed + 1);
    expect(subjectsTo(received, 'htx@binhgia.example')).toEqual(['new inquiry', 'question']);
    expect(await listDead(service.context.db)).toEqual([]);
  });

  test('is slow keeps nobody from sending an inquiry', async () => {
    const service = await openTestService({ varDir: await tempFolder() });
    const { received, mood, url } = await mailServer();
    mood.now = 'is slow';
    const { send } = await story(service, url);
    const sending = send();
    const started = performance.now();
    const sent = await service.submitOsaka();
    expect(sent.ok).toBe(true);
    expect(performance.now() - started).toBeLessThan(250);
    await sending;
    await send();
    expect(received.length).toBe(2 * mailed);
  });

  test('took a mail and fell silent gets it again, with the Message-ID by which it is known', async () => {
    const service = await openTestService({ varDir: await tempFolder() });
    const { received, mood, url } = await mailServer();
    mood.now = 'forgets to answer';
    const { send } = await story(service, url);
    await send();
    mood.now = 'none';
    await passHours(service, 1, send);
    const ids = received.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(mailed);
    expect(new Set(ids).size).toBe(mailed);
  });

  test('knows no such user is believed: the mail is put aside for a person, the others go, and it can be tried again', async () => {
    const service = await openTestService({ varDir: await tempFolder() });
    const { received, mood, url } = await mailServer();
    Object.assign(mood, { now: 'rejects', rejected: 'htx@binhgia.example' });
    const { send, ask } = await story(service, url);
    await send();
    const dead = await listDead(service.context.db);
    expect(dead).toMatchObject([{ kind: 'new-inquiry', recipient: 'htx@binhgia.example', attempts: 1 }]);
    expect(dead[0]?.last_error).toContain('550');
    expect(service.logged.join()).toContain('npm run mail -- dead');
    mood.now = 'none';
    await ask();
    await send();
    expect(received).toHaveLength(mailed);
    expect(await revive(service.context.db, dead[0]?.id ?? '', service.context.now())).toBe(true);
    await send();
    expect(subjectsTo(received, 'htx@binhgia.example')).toEqual(['question', 'new inquiry']);
  });
});
