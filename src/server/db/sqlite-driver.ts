import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from 'kysely';
import { type Checkpoints, openCheckpoints } from './checkpoints.ts';
import { SharedTransaction } from './shared-transaction.ts';
import { openSqliteFile, type SqliteFile } from './sqlite-file.ts';

/** Pages of the log (80 MB) after which the writing handle no longer waits for the thread that takes it over. */
const mostLogPages = 20_000;

/** One handle writes, another reads: a question never waits for a transaction, and never sees one that is under way. */
export class NodeSqliteDriver implements Driver {
  readonly #path: string;
  #open: { writer: SqliteFile; reader: SqliteFile; shared: SharedTransaction; checkpoints: Checkpoints } | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  async init(): Promise<void> {
    const writer = openSqliteFile(this.#path);
    const checkpoints = openCheckpoints(this.#path);
    writer.exec(`pragma busy_timeout = 0; pragma wal_autocheckpoint = ${mostLogPages}`);
    const sync = () => {
      checkpoints.plan();
      return writer.sync();
    };
    this.#open = { writer, reader: openSqliteFile(this.#path, true), shared: new SharedTransaction({ ...writer, sync }), checkpoints };
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
    await this.shared.begin();
    own.isWriting = true;
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const own = connection as NodeSqliteConnection;
    if (own.endSnapshot()) return;
    own.isWriting = false;
    await this.shared.commit();
  }

  /** Kysely asks for it after a commit that failed too. There is nothing left to undo then, and the turn is somebody else's. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const own = connection as NodeSqliteConnection;
    if (own.endSnapshot() || !own.isWriting) return;
    own.isWriting = false;
    this.shared.rollback();
  }

  async destroy(): Promise<void> {
    await this.#open?.checkpoints.close();
    this.#open?.reader.close();
    this.#open?.writer.close();
  }

  get writer(): SqliteFile {
    return this.#opened().writer;
  }

  get reader(): SqliteFile {
    return this.#opened().reader;
  }

  get shared(): SharedTransaction {
    return this.#opened().shared;
  }

  #opened() {
    if (!this.#open) throw new Error('The database is not open.');
    return this.#open;
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
    await this.#driver.shared.begin();
    let result: QueryResult<Row>;
    try {
      result = this.#driver.writer.run<Row>(sql, parameters);
    } catch (error) {
      this.#driver.shared.rollback();
      throw error;
    }
    await this.#driver.shared.commit();
    return result;
  }

  // biome-ignore lint/correctness/useYield: the rows come at once
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Rows are read at once here.');
  }
}
