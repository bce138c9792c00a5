import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { emailField } from '#domain/inquiry/form-fields.schema.ts';
import { defaultRetentionMonths } from '#domain/inquiry/retention.ts';
import { isCalendarDate } from '#lib/calendar-date.ts';
import { type IsFront, loopback, readFronts } from './http/trusted-fronts.ts';

/** What the environment decides. Every program reads it here, once, at its start. */
export interface Settings {
  host: string;
  port: number;
  /** Origin of canonical addresses, without a slash at the end. */
  siteUrl: string;
  /** Whether a connection comes from a front of the operator's, which says who asks. */
  isFront: IsFront;
  /** Absolute folder of everything that is written at run time. */
  varDir: string;
  /** Absolute folder of the content. */
  contentDir: string;
  /** Absolute folder of what is kept between builds; it may be deleted at any time. */
  cacheDir: string;
  /** Absolute path that points at the build which is served. */
  distDir: string;
  /** The Meilisearch server that answers searches; left out where the embedded engine is to do it alone. */
  meilisearch?: MeilisearchSettings;
  /** Address of a PostgreSQL; the embedded database below `varDir` is used without. */
  databaseUrl?: string;
  /** Address of a mail server; mails become files below `varDir` without. */
  smtpUrl?: string;
  /** Address that mails come from. */
  mailFrom: string;
  /** Where inquiries of cooperatives go that do not take part, and what readers answer to a mail. */
  allianceEmail: string;
  /** Address of a service that translates as LibreTranslate does. */
  translateUrl?: string;
  /** Months after which an inquiry is erased. */
  retentionMonths: number;
  /** `false` when mails are sent by `npm run worker` alone. */
  sendsMail: boolean;
  /** The clock of build, server, workers and tests. Nothing else asks what time it is. */
  now: () => Date;
}

/** A Meilisearch server, and what may be done there. No key ever goes to a browser. */
export interface MeilisearchSettings {
  /** Its address, without a slash at the end. */
  host: string;
  /** Key for searching. */
  apiKey?: string;
  /** Key for indexing; that for searching where there is no other. */
  adminKey?: string;
  /** What the names of this site's indexes begin with. */
  prefix: string;
}

/** A value of the environment that cannot be used; the message is a sentence for the person who set it. */
export class SettingError extends Error {}

/** Reads and judges the environment; throws a `SettingError` that says which value is wrong and what it takes. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env, folder = process.cwd()): Settings {
  // npm moves to the project before it runs a command and says in INIT_CWD where the person stood.
  const stood = environment.INIT_CWD || folder;
  const host = environment.HOST || 'localhost';
  const port = readPort(environment.PORT);
  return {
    host,
    port,
    siteUrl: readSiteUrl(environment.SITE_URL || 'http://localhost:4321'),
    isFront: readTrustedFronts(environment.TRUSTED_FRONTS || loopback),
    varDir: environment.VAR_DIR ? resolve(stood, environment.VAR_DIR) : resolve(folder, 'var'),
    cacheDir: resolve(folder, environment.CHOPHIEN_CACHE_DIR || 'node_modules/.cache/chophien'),
    contentDir: readContentDir(environment.CONTENT_DIR ? resolve(stood, environment.CONTENT_DIR) : resolve(folder, 'content')),
    distDir: readDistDir(folder, resolve(folder, environment.DIST_DIR || 'dist')),
    ...readMeilisearch(environment),
    ...readInquirySettings(environment),
    now: readClock(environment.CHOPHIEN_NOW),
  };
}

/** Nobody owns an address that ends in `.invalid`: what goes to these two becomes a file. */
const nobodysAddress = { from: 'chophien@chophien.invalid', alliance: 'lienminh@chophien.invalid' } as const;

function readInquirySettings(environment: NodeJS.ProcessEnv) {
  const databaseUrl = readAddress(environment, 'DATABASE_URL', /^postgres(?:ql)?:$/, 'postgres://user:password@localhost:5432/chophien');
  const smtpUrl = readAddress(environment, 'SMTP_URL', /^smtps?:$/, 'smtp://user:password@mail.example:587');
  const translateUrl = readAddress(environment, 'TRANSLATE_URL', /^https?:$/, 'http://localhost:5000');
  if (smtpUrl && !environment.MAIL_FROM) throw new SettingError('SMTP_URL is set and MAIL_FROM is not; mails need an address that they come from, such as chophien@alliance.example.');
  if (smtpUrl && !environment.ALLIANCE_EMAIL) throw new SettingError('SMTP_URL is set and ALLIANCE_EMAIL is not; the inquiries of cooperatives that do not take part yet, and what readers answer, need an address that a person reads, such as lienminh@alliance.example.');
  return {
    ...(databaseUrl && { databaseUrl }),
    ...(smtpUrl && { smtpUrl }),
    ...(translateUrl && { translateUrl }),
    mailFrom: readEmail(environment, 'MAIL_FROM', nobodysAddress.from),
    allianceEmail: readEmail(environment, 'ALLIANCE_EMAIL', nobodysAddress.alliance),
    retentionMonths: readMonths(environment.RETENTION_MONTHS),
    sendsMail: readMailWorker(environment.MAIL_WORKER),
  };
}

function readAddress(environment: NodeJS.ProcessEnv, name: string, protocol: RegExp, example: string): string | undefined {
  const value = environment[name];
  if (!value) return undefined;
  // What was set may hold a password: it is not said again.
  if (!URL.canParse(value) || !protocol.test(new URL(value).protocol)) throw new SettingError(`${name} is no address that can be used; it takes one such as ${example}.`);
  return value;
}

function readEmail(environment: NodeJS.ProcessEnv, name: string, otherwise: string): string {
  const value = environment[name];
  if (!value) return otherwise;
  const { data } = emailField.safeParse(value);
  if (typeof data !== 'string') throw new SettingError(`${name} is “${value}”; it takes a plain mail address, such as lienminh@alliance.example.`);
  return data;
}

function readMonths(value: string | undefined): number {
  if (!value) return defaultRetentionMonths;
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new SettingError(`RETENTION_MONTHS is “${value}”; it takes a number of months from 1 to 999, such as ${defaultRetentionMonths}.`);
  return Number(value);
}

function readMailWorker(value: string | undefined): boolean {
  if (!value || value === 'on') return true;
  if (value === 'off') return false;
  throw new SettingError(`MAIL_WORKER is “${value}”; it takes on or off.`);
}

function readPort(value: string | undefined): number {
  if (!value) return 4321;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new SettingError(`PORT is “${value}”; it takes a number from 0 to 65535, such as 4321.`);
  return port;
}

function readSiteUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username) throw new SettingError(`SITE_URL is “${value}”; it takes the origin of the site without a path, such as https://chophien.example.`);
  return url.origin;
}

function readTrustedFronts(value: string): IsFront {
  try {
    return readFronts(value);
  } catch (error) {
    throw new SettingError(`TRUSTED_FRONTS holds “${(error as RangeError).message}”; it takes addresses and ranges of fronts with commas between them, such as 127.0.0.1,10.0.0.0/8.`);
  }
}

function readContentDir(folder: string): string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new SettingError(`CONTENT_DIR is “${folder}”, and there is no such folder; name the folder that holds products/, cooperatives/ and the other collections.`);
  return folder;
}

/** A build finds its packages by walking up from where it lies. */
function readDistDir(folder: string, dist: string): string {
  if (!dist.startsWith(`${folder}/`)) throw new SettingError(`DIST_DIR is “${dist}”; it must lie inside the project, where a build finds its packages.`);
  return dist;
}

function readMeilisearch(environment: NodeJS.ProcessEnv): Pick<Settings, 'meilisearch'> {
  const { MEILI_HOST: host, MEILI_INDEX_PREFIX: prefix = '' } = environment;
  const [apiKey, adminKey] = (['MEILI_API_KEY', 'MEILI_ADMIN_KEY'] as const).map((name) => readKey(name, environment[name], host));
  if (!host) return {};
  const url = URL.canParse(host) ? new URL(host) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) throw new SettingError(`MEILI_HOST is “${host}”; it takes the address of a Meilisearch server, such as http://localhost:7700.`);
  if (!/^(?:[a-z0-9][a-z0-9-]{0,40})?$/.test(prefix)) throw new SettingError(`MEILI_INDEX_PREFIX is “${prefix}”; it takes small letters, digits and hyphens, such as chophien.`);
  const key = adminKey ?? apiKey;
  return { meilisearch: { host: url.href.replace(/\/$/, ''), prefix: prefix || 'chophien', ...(apiKey && { apiKey }), ...(key && { adminKey: key }) } };
}

/** A sentence never repeats a key: it would stand in a log. */
function readKey(name: string, value: string | undefined, host: string | undefined): string | undefined {
  if (!value) return undefined;
  if (!host) throw new SettingError(`${name} is set and MEILI_HOST is not; set MEILI_HOST to the address of the Meilisearch server, or leave both out.`);
  if (!/^[\x21-\x7e]+$/.test(value)) throw new SettingError(`${name} holds a space or a sign that no key has; copy the key anew.`);
  return value;
}

const moment = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

function readClock(value: string | undefined): () => Date {
  if (!value) return () => new Date();
  const day = moment.exec(value)?.[1];
  const fixed = new Date(value);
  if (!day || !isCalendarDate(day) || Number.isNaN(fixed.getTime())) throw new SettingError(`CHOPHIEN_NOW is “${value}”; it takes a moment with its zone, such as 2026-11-23T09:00:00+07:00.`);
  return () => new Date(fixed);
}
