import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, SettingError } from '#server/settings.ts';
import { tempFolder } from '../fixtures/temp-folder.ts';

const content = 'content';
const read = (environment: NodeJS.ProcessEnv, folder = process.cwd()) => readSettings({ CONTENT_DIR: content, ...environment }, folder);

function sentenceOf(environment: NodeJS.ProcessEnv): string {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  throw new Error(`${JSON.stringify(environment)} was taken.`);
}

describe('without an environment', () => {
  test('the site stands on this machine, port 4321, beside the folder content', () => {
    const folder = process.cwd();
    expect(readSettings({}, folder)).toMatchObject({ host: 'localhost', port: 4321, siteUrl: 'http://localhost:4321', varDir: join(folder, 'var'), contentDir: join(folder, 'content') });
  });

  test('empty values count as none', () => {
    expect(read({ HOST: '', PORT: '', VAR_DIR: '', CHOPHIEN_NOW: '' })).toMatchObject({ host: 'localhost', port: 4321, varDir: join(process.cwd(), 'var') });
  });
});

describe('what is set is taken', () => {
  test('the address of the site does not change with the port: another port is no reason to build again', () => {
    expect(read({ PORT: '0' }).siteUrl).toBe('http://localhost:4321');
    expect(read({ PORT: '8080', SITE_URL: 'https://chophien.example/' })).toMatchObject({ port: 8080, siteUrl: 'https://chophien.example' });
  });

  test('the clock stands still at the moment that is given, and nobody can move it', () => {
    const { now } = read({ CHOPHIEN_NOW: '2026-11-23T09:00:00+07:00' });
    now().setFullYear(1999);
    expect(now().toISOString()).toBe('2026-11-23T02:00:00.000Z');
  });

  test('folders are taken from where the program stands', async () => {
    const folder = await tempFolder();
    expect(read({ VAR_DIR: 'data', CONTENT_DIR: '.' }, folder)).toMatchObject({ varDir: join(folder, 'data'), contentDir: folder });
  });
});

test('Folders that a person names are taken from where the person stood, not from where npm moved to', async () => {
  const folder = await tempFolder();
  expect(read({ INIT_CWD: folder, CONTENT_DIR: '.', VAR_DIR: 'data' })).toMatchObject({ contentDir: folder, varDir: join(folder, 'data') });
  expect(readSettings({ INIT_CWD: folder }, process.cwd()).contentDir).toBe(join(process.cwd(), 'content'));
});

describe('a wrong value is refused in a sentence that names it', () => {
  test.each(['http', '-1', '65536', '80.5', '0x50', '1e3', ' 80', '80 '])('PORT “%s”', (PORT) => {
    expect(sentenceOf({ PORT })).toBe(`PORT is “${PORT}”; it takes a number from 0 to 65535, such as 4321.`);
  });

  test.each(['chophien.example', 'ftp://chophien.example', 'https://chophien.example/vi/', 'https://chophien.example/?a=b', 'https://chophien.example/#a', 'https://me:secret@chophien.example', 'javascript:alert(1)', 'https://'])('SITE_URL “%s”', (SITE_URL) => {
    expect(sentenceOf({ SITE_URL })).toBe(`SITE_URL is “${SITE_URL}”; it takes the origin of the site without a path, such as https://chophien.example.`);
  });

  test.each(['tomorrow', '5', '2026-13-01', '2026-02-31T09:00:00Z', '2026-11-23T09:00:00', '2026-11-23T25:00:00Z'])('CHOPHIEN_NOW “%s”', (CHOPHIEN_NOW) => {
    expect(sentenceOf({ CHOPHIEN_NOW })).toBe(`CHOPHIEN_NOW is “${CHOPHIEN_NOW}”; it takes a moment with its zone, such as 2026-11-23T09:00:00+07:00.`);
  });

  test('CONTENT_DIR that is not there, or is a file', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'file'), '');
    for (const name of ['nowhere', 'file']) expect(sentenceOf({ CONTENT_DIR: join(folder, name) })).toBe(`CONTENT_DIR is “${join(folder, name)}”, and there is no such folder; name the folder that holds products/, cooperatives/ and the other collections.`);
  });
});

describe('inquiries and their mail', () => {
  test('need nothing: an embedded database, files for mails, addresses that nobody owns', () => {
    expect(read({})).toMatchObject({ mailFrom: 'chophien@chophien.invalid', allianceEmail: 'lienminh@chophien.invalid', retentionMonths: 24, sendsMail: true });
    expect(Object.keys(read({}))).not.toContain('databaseUrl');
  });

  test('take the real things, each by one variable', () => {
    const environment = { DATABASE_URL: 'postgres://me:secret@db.example/chophien', SMTP_URL: 'smtp://mail.example:587', MAIL_FROM: 'Chophien@Alliance.example', ALLIANCE_EMAIL: 'lienminh@alliance.example', TRANSLATE_URL: 'http://localhost:5000', RETENTION_MONTHS: '12', MAIL_WORKER: 'off' };
    expect(read(environment)).toMatchObject({ databaseUrl: environment.DATABASE_URL, smtpUrl: environment.SMTP_URL, mailFrom: 'chophien@alliance.example', allianceEmail: 'lienminh@alliance.example', translateUrl: environment.TRANSLATE_URL, retentionMonths: 12, sendsMail: false });
  });

  test.each<[NodeJS.ProcessEnv, string]>([
    [{ DATABASE_URL: 'mysql://me:secret@db.example/x' }, 'DATABASE_URL is no address that can be used; it takes one such as postgres://user:password@localhost:5432/chophien.'],
    [{ SMTP_URL: 'mail.example', MAIL_FROM: 'a@b.example' }, 'SMTP_URL is no address that can be used; it takes one such as smtp://user:password@mail.example:587.'],
    [{ SMTP_URL: 'smtp://mail.example' }, 'SMTP_URL is set and MAIL_FROM is not; mails need an address that they come from, such as chophien@alliance.example.'],
    [{ ALLIANCE_EMAIL: 'x' }, 'ALLIANCE_EMAIL is “x”; it takes a plain mail address, such as lienminh@alliance.example.'],
    [{ RETENTION_MONTHS: '0' }, 'RETENTION_MONTHS is “0”; it takes a number of months from 1 to 999, such as 24.'],
    [{ MAIL_WORKER: 'maybe' }, 'MAIL_WORKER is “maybe”; it takes on or off.'],
  ])('%j is refused in a sentence that says no password', (environment, sentence) => {
    expect(sentenceOf(environment)).toBe(sentence);
    expect(sentence).not.toContain('secret');
  });
});
