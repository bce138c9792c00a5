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

test('Meilisearch: none without MEILI_HOST; the key for indexing is that for searching unless it has its own', () => {
  expect(read({}).meilisearch).toBeUndefined();
  expect(read({ MEILI_HOST: 'http://localhost:7700/' }).meilisearch).toEqual({ host: 'http://localhost:7700', prefix: 'chophien' });
  expect(read({ MEILI_HOST: 'https://search.example/meili/', MEILI_API_KEY: 'a' }).meilisearch).toEqual({ host: 'https://search.example/meili', prefix: 'chophien', apiKey: 'a', adminKey: 'a' });
  expect(read({ MEILI_HOST: 'http://localhost:7700', MEILI_API_KEY: 'a', MEILI_ADMIN_KEY: 'b', MEILI_INDEX_PREFIX: 'trial' }).meilisearch).toEqual({ host: 'http://localhost:7700', prefix: 'trial', apiKey: 'a', adminKey: 'b' });
});

test('A front on the same machine says who asks, and others where they are named', () => {
  expect(['127.0.0.1', '127.8.0.1', '::1', '10.0.0.1', 'nobody'].map(read({}).isFront)).toEqual([true, true, true, false, false]);
  expect(['10.0.0.1', 'fd00::7', '127.0.0.1'].map(read({ TRUSTED_FRONTS: '10.0.0.0/8, fd00::/8' }).isFront)).toEqual([true, true, false]);
});

describe('a wrong value is refused in a sentence that names it', () => {
  test.each(['http', '-1', '65536', '80.5', '0x50', '1e3', ' 80', '80 '])('PORT “%s”', (PORT) => {
    expect(sentenceOf({ PORT })).toBe(`PORT is “${PORT}”; it takes a number from 0 to 65535, such as 4321.`);
  });

  test.each(['chophien.example', 'ftp://chophien.example', 'https://chophien.example/vi/', 'https://chophien.example/?a=b', 'https://chophien.example/#a', 'https://me:secret@chophien.example', 'javascript:alert(1)', 'https://'])('SITE_URL “%s”', (SITE_URL) => {
    expect(sentenceOf({ SITE_URL })).toBe(`SITE_URL is “${SITE_URL}”; it takes the origin of the site without a path, such as https://chophien.example.`);
  });

  test.each([
    ['localhost', 'localhost'],
    ['10.0.0.1,', ''],
    ['10.0.0.1 10.0.0.2', '10.0.0.1 10.0.0.2'],
    ['10.0.0.0/33', '10.0.0.0/33'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['::1/129', '::1/129'],
    ['10.0.0.256', '10.0.0.256'],
    ['fe80::1%eth0', 'fe80::1%eth0'],
  ])('TRUSTED_FRONTS “%s”', (TRUSTED_FRONTS, part) => {
    expect(sentenceOf({ TRUSTED_FRONTS })).toBe(`TRUSTED_FRONTS holds “${part}”; it takes addresses and ranges of fronts with commas between them, such as 127.0.0.1,10.0.0.0/8.`);
  });

  test.each(['tomorrow', '5', '2026-13-01', '2026-02-31T09:00:00Z', '2026-11-23T09:00:00', '2026-11-23T25:00:00Z'])('CHOPHIEN_NOW “%s”', (CHOPHIEN_NOW) => {
    expect(sentenceOf({ CHOPHIEN_NOW })).toBe(`CHOPHIEN_NOW is “${CHOPHIEN_NOW}”; it takes a moment with its zone, such as 2026-11-23T09:00:00+07:00.`);
  });

  test.each(['localhost', 'ftp://localhost', 'http://localhost:7700/?key=1', 'http://me:secret@localhost:7700', 'http://'])('MEILI_HOST “%s”', (MEILI_HOST) => {
    expect(sentenceOf({ MEILI_HOST })).toBe(`MEILI_HOST is “${MEILI_HOST}”; it takes the address of a Meilisearch server, such as http://localhost:7700.`);
  });

  test('a key of Meilisearch without a server, or no key at all; the sentence does not repeat it', () => {
    expect(sentenceOf({ MEILI_API_KEY: 'secret' })).toBe('MEILI_API_KEY is set and MEILI_HOST is not; set MEILI_HOST to the address of the Meilisearch server, or leave both out.');
    for (const key of ['two words', 'línea', 'a\nb']) expect(sentenceOf({ MEILI_HOST: 'http://localhost:7700', MEILI_ADMIN_KEY: key })).toBe('MEILI_ADMIN_KEY holds a space or a sign that no key has; copy the key anew.');
    expect(sentenceOf({ MEILI_HOST: 'http://localhost:7700', MEILI_INDEX_PREFIX: 'a b' })).toBe('MEILI_INDEX_PREFIX is “a b”; it takes small letters, digits and hyphens, such as chophien.');
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
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.example' }, 'SMTP_URL is set and ALLIANCE_EMAIL is not; the inquiries of cooperatives that do not take part yet, and what readers answer, need an address that a person reads, such as lienminh@alliance.example.'],
    [{ ALLIANCE_EMAIL: 'x' }, 'ALLIANCE_EMAIL is “x”; it takes a plain mail address, such as lienminh@alliance.example.'],
    [{ RETENTION_MONTHS: '0' }, 'RETENTION_MONTHS is “0”; it takes a number of months from 1 to 999, such as 24.'],
    [{ MAIL_WORKER: 'maybe' }, 'MAIL_WORKER is “maybe”; it takes on or off.'],
  ])('%j is refused in a sentence that says no password', (environment, sentence) => {
    expect(sentenceOf(environment)).toBe(sentence);
    expect(sentence).not.toContain('secret');
  });
});
