import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { root } from '../fixtures/running-server.ts';

it('finishes what is under way also when the whole group of processes is told to stop, as a service manager does', async () => {
  const child = spawn(process.execPath, ['scripts/preflight.mjs', 'scripts/serve.ts'], { cwd: root, env: { ...process.env, HOST: 'localhost', PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const origin = await new Promise<URL>((resolve) => child.stdout.on('data', (chunk: Buffer) => /http:\/\/\S+/.test(chunk.toString()) && resolve(new URL(/http:\/\/\S+/.exec(chunk.toString())?.[0] ?? ''))));
  const socket = connect(Number(origin.port), origin.hostname);
  const answer = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (data) => {
      text += data.toString('latin1');
    });
    socket.on('close', () => resolve(text));
  });
  await new Promise((resolve) => socket.write('GET /vi/ HTTP/1.1\r\nHost: x\r\n', resolve));
  await new Promise((resolve) => setTimeout(resolve, 200));
  process.kill(-Number(child.pid), 'SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 200));
  socket.write('Connection: close\r\n\r\n');
  expect(await answer).toMatch(/^HTTP\/1\.1 200[\s\S]*<\/html>/);
  expect(await ended).toBe(0);
});
