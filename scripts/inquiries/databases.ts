import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A database for a measurement, which goes after it. */
export interface OwnDatabase {
  name: string;
  varDir: string;
  databaseUrl?: string;
  remove(): Promise<void>;
}

/** An embedded database in a folder of its own, and, where `TEST_DATABASE_URL` names a PostgreSQL, one there. */
export async function ownDatabases(parent = tmpdir()): Promise<OwnDatabase[]> {
  const folder = () => mkdtempSync(join(parent, 'chophien-inquiries-'));
  const embedded = folder();
  const all: OwnDatabase[] = [{ name: 'SQLite', varDir: embedded, remove: async () => rmSync(embedded, { recursive: true, force: true }) }];
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return all;
  const varDir = folder();
  const name = `chophien_own_${randomBytes(6).toString('hex')}`;
  await command(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const remove = async () => {
    await command(server, `drop database if exists ${name} with (force)`);
    rmSync(varDir, { recursive: true, force: true });
  };
  return [...all, { name: 'PostgreSQL', varDir, databaseUrl: url.href, remove }];
}

async function command(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
