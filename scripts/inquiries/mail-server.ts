import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server on this machine that keeps what it acknowledged, in order. */
export interface OwnMailServer {
  url: string;
  received: string[];
  close(): Promise<void>;
}

export async function ownMailServer(): Promise<OwnMailServer> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      let mail = '';
      stream.on('data', (part: Buffer) => {
        mail += part.toString('latin1');
      });
      stream.on('end', () => {
        received.push(/^Message-ID: (.*)$/im.exec(mail)?.[1]?.trim() ?? '');
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
