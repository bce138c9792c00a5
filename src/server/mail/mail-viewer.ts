import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type AddressObject, simpleParser } from 'mailparser';
import { mailFolder } from './file-transport.ts';
import { escapeHtml } from './lay-out-html.ts';

/** Nothing from elsewhere, and no script: what is shown was written by others. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";
const fileName = /^[\w.-]+\.eml$/;

/** Serves the mails of a folder on this machine only. */
export async function openMailViewer(varDir: string, port: number): Promise<{ address: string; close(): Promise<void> }> {
  const folder = mailFolder(varDir);
  const server = createServer((request, response) => {
    answer(folder, request).then(
      (page) => send(response, page ? 200 : 404, page ?? layOut('Not found', '<p>There is no such mail.</p>')),
      (error: Error) => send(response, 500, layOut('Fault', `<p>${escapeHtml(error.message)}</p>`)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  return { address: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}/`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function answer(folder: string, { url = '/', headers: { host = '' } }: IncomingMessage): Promise<string | undefined> {
  // A page of another site that lets its name point here must not read mails.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host)) return undefined;
  const [name = '', part] = url
    .replace(/[?#].*/, '')
    .split('/')
    .slice(1);
  if (name === '') return list(folder);
  if (!fileName.test(name)) return undefined;
  const bytes = await readFile(join(folder, name)).catch(() => undefined);
  if (!bytes) return undefined;
  const mail = await simpleParser(bytes);
  if (part === 'html') return (mail.html || '').replace('<head>', '<head><base target="_top">');
  return layOut(
    mail.subject ?? name,
    `<p><a href="/">All mails</a></p><dl>${[
      ['From', mail.from?.text],
      ['To', addresses(mail.to)],
      ['Reply-To', mail.replyTo?.text],
      ['Date', mail.date?.toISOString()],
      ['Message-ID', mail.messageId],
      ['References', [mail.references ?? []].flat().join(' ')],
    ]
      .filter(([, value]) => value)
      .map(([label, value]) => `<dt>${label}</dt><dd>${escapeHtml(value ?? '')}</dd>`)
      .join('')}</dl><iframe src="/${name}/html" sandbox="allow-top-navigation-by-user-activation" title="HTML"></iframe><h2>Plain text</h2><pre>${linked(mail.text ?? '')}</pre>`,
  );
}

async function list(folder: string): Promise<string> {
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => fileName.test(name))
    .sort()
    .reverse()
    .slice(0, 300);
  const rows = await Promise.all(
    names.map(async (name) => {
      const { subject, to, date } = await simpleParser(await readFile(join(folder, name)));
      return `<tr><td>${escapeHtml(date?.toISOString().slice(0, 16).replace('T', ' ') ?? '')}</td><td>${escapeHtml(addresses(to))}</td><td><a href="/${name}">${escapeHtml(subject ?? name)}</a></td></tr>`;
    }),
  );
  return layOut('Mails', rows.length === 0 ? `<p>No mail has been written to ${escapeHtml(folder)} yet.</p>` : `<table><tr><th>UTC</th><th>To</th><th>Subject</th></tr>${rows.join('')}</table>`);
}

function addresses(to: AddressObject | AddressObject[] | undefined): string {
  return [to ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');
}

function linked(text: string): string {
  return escapeHtml(text).replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);
}

function layOut(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-top:1px solid #ccc;vertical-align:top}dl{display:grid;grid-template-columns:8rem 1fr;gap:.2rem}dd{margin:0;overflow-wrap:anywhere}iframe{width:100%;height:40rem;border:1px solid #ccc}pre{white-space:pre-wrap}</style></head><body><h1>${escapeHtml(title)}</h1>${body}</body></html>`;
}

function send(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
  response.end(page);
}
