import { setTimeout } from 'node:timers/promises';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from 'kysely';
import { openSqliteFile, type SqliteFile } from './sqlite-file.ts';

/** SQLITE_BUSY: another process holds the lock. */
const busy = 5;
const pauseMs = 3;
const patienceMs = 20_000;
/** Transactions that share one write to the disk. */
const mostTogether = 64;

/**
 * One handle writes, another reads. Transactions run one after the other; those that wait already join the one before
 * (each as a savepoint) and all are told after one common commit: one wait for the disk instead of fifty.
 */
export class NodeSqliteDriver implements Driver {
  readonly #path: string;
  #writer: SqliteFile | undefined;
  #reader: SqliteFile | undefined;
  /** Those that wait for their turn to write. */
  readonly #waiting: (() => void)[] = [];
  #isBusy = false;
  #group: Promise<void>[] = [];
  #settle: { resolve: () => void; reject: (error: unknown) => void }[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  async init(): Promise<void> {
    this.#writer = openSqliteFile(this.#path);
    this.#writer.exec('pragma busy_timeout = 0');
    this.#reader = openSqliteFile(this.#path, true);
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new NodeSqliteConnection(this);
  }

  async releaseConnection(): Promise<void> {}

  /** One that only reads gets a handle of its own, and with it a picture of this moment; it keeps nobody waiting. */
  async beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    const own = connection as NodeSqliteConnection;
    if (accessMode === 'read only') {
      own.snapshot = openSqliteFile(this.#path, true);
      own.snapshot.exec('begin');
      return;
    }
    await this.begin();
    own.isWriting = true;
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const own = connection as NodeSqliteConnection;
    if (own.endSnapshot()) return;
    own.isWriting = false;
    await this.commit();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const own = connection as NodeSqliteConnection;
    if (own.endSnapshot()) return;
    own.isWriting = false;
    this.rollback();
  }

  async destroy(): Promise<void> {
    this.#reader?.close();
    this.#writer?.close();
  }

  get writer(): SqliteFile {
    if (!this.#writer) throw new Error('The database is not open.');
    return this.#writer;
  }

  get reader(): SqliteFile {
    if (!this.#reader) throw new Error('The database is not open.');
    return this.#reader;
  }

  /** Waits for the turn, then stands inside a savepoint of the common transaction. */
  async begin(): Promise<void> {
    if (this.#isBusy) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isBusy = true;
    try {
      if (this.#group.length === 0) await this.#lock();
      this.writer.exec('savepoint one');
    } catch (error) {
      this.#next();
      throw error;
    }
  }

  /** Another process may be writing. Waiting for it must not stop this one. */
  async #lock(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        this.writer.exec('begin immediate');
        return;
      } catch (error) {
        if ((error as { errcode?: number }).errcode !== busy || tries * pauseMs > patienceMs) throw error;
        await setTimeout(pauseMs);
      }
    }
  }

  async commit(): Promise<void> {
    this.writer.exec('release one');
    const written = new Promise<void>((resolve, reject) => this.#settle.push({ resolve, reject }));
    this.#group.push(written);
    this.#next();
    await written;
  }

  rollback(): void {
    this.writer.exec('rollback to one; release one');
    this.#next();
  }

  /** Hands the turn on; when nobody waits, or enough came together, the disk is written. */
  #next(): void {
    if (this.#waiting.length === 0 || this.#group.length >= mostTogether || this.#group.length === 0) this.#writeDown();
    this.#isBusy = false;
    const next = this.#waiting.shift();
    if (next) {
      this.#isBusy = true;
      next();
    }
  }

  #writeDown(): void {
    const settle = this.#settle;
    this.#group = [];
    this.#settle = [];
    try {
      this.writer.exec('commit');
      for (const { resolve } of settle) resolve();
    } catch (error) {
      this.#giveUp();
      for (const { reject } of settle) reject(error);
    }
  }

  /** A commit that failed (a full disk) must not leave its transaction open for the next. */
  #giveUp(): void {
    try {
      this.writer.exec('rollback');
    } catch {
      // SQLite rolled back by itself.
    }
  }
}

const readsOnly = /^\s*(?:select|with)\b(?!.*\b(?:insert|update|delete)\b)/is;

/** What a query builder holds while it works. Outside a transaction, a question goes to the reading handle, and a change is a transaction of its own. */
class NodeSqliteConnection implements DatabaseConnection {
  readonly #driver: NodeSqliteDriver;
  isWriting = false;
  snapshot: SqliteFile | undefined;

  constructor(driver: NodeSqliteDriver) {
    this.#driver = driver;
  }

  /** Ends a transaction that only read; `false` when there was none. */
  endSnapshot(): boolean {
    const open = this.snapshot;
    this.snapshot = undefined;
    open?.close();
    return open !== undefined;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.snapshot) return this.snapshot.run<Row>(sql, parameters);
    if (this.isWriting) return this.#driver.writer.run<Row>(sql, parameters);
    if (readsOnly.test(sql)) return this.#driver.reader.run<Row>(sql, parameters);
    await this.#driver.begin();
    let result: QueryResult<Row>;
    try {
      result = this.#driver.writer.run<Row>(sql, parameters);
    } catch (error) {
      this.#driver.rollback();
      throw error;
    }
    await this.#driver.commit();
    return result;
  }

  // biome-ignore lint/correctness/useYield: the rows come at once
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Rows are read at once here.');
  }
}
