import { setTimeout } from 'node:timers/promises';
import type { SqliteFile } from './sqlite-file.ts';

/** Transactions that share one write to the disk, at most. */
const mostTogether = 64;
/** SQLITE_BUSY: another process holds the lock. */
const busy = 5;
const pauseMs = 3;
const patienceMs = 20_000;

interface Settle {
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Transactions on one handle, one after the other. Those that come while the disk is not yet written join the ones before (each as a savepoint),
 * and all are told after one common commit: one wait for the disk instead of fifty.
 */
export class SharedTransaction {
  readonly #file: SqliteFile;
  readonly #waiting: (() => void)[] = [];
  /** One stands between its begin and its end. */
  #isTaken = false;
  #isOpen = false;
  #isPlanned = false;
  /** Who waits for the common transaction to end. */
  readonly #settle: Settle[] = [];
  /** How many common transactions are on their way to the disk. */
  #syncing = 0;

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  /** Waits for the turn, then stands inside a savepoint of the common transaction. */
  async begin(): Promise<void> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isTaken = true;
    try {
      if (!this.#isOpen) await this.#lock();
      this.#isOpen = true;
      this.#file.exec('savepoint one');
    } catch (error) {
      this.#pass();
      throw error;
    }
  }

  /** Resolves when the disk has it. */
  async commit(): Promise<void> {
    try {
      this.#file.exec('release one');
    } catch (error) {
      this.#abandon(error);
      this.#pass();
      throw error;
    }
    const written = new Promise<void>((resolve, reject) => this.#settle.push({ resolve, reject }));
    this.#pass();
    await written;
  }

  /** Never throws: why somebody rolls back is the error that they want to tell of. */
  rollback(): void {
    try {
      this.#file.exec('rollback to one; release one');
    } catch (error) {
      this.#abandon(error);
    }
    this.#pass();
  }

  /** Another process may be writing. Waiting for it must not stop this one. */
  async #lock(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        this.#file.exec('begin immediate');
        return;
      } catch (error) {
        if ((error as { errcode?: number }).errcode !== busy || tries * pauseMs > patienceMs) throw error;
        await setTimeout(pauseMs);
      }
    }
  }

  /** Hands the turn on. When nobody waits, the common transaction ends as soon as what is ready to run has run, since that may bring one more, and the disk is done with the one before. */
  #pass(): void {
    if (this.#settle.length >= mostTogether) this.#write();
    const next = this.#waiting.shift();
    this.#isTaken = next !== undefined;
    if (next) next();
    else this.#plan();
  }

  #plan(): void {
    if (this.#isPlanned || this.#syncing > 0) return;
    this.#isPlanned = true;
    setImmediate(() => {
      this.#isPlanned = false;
      if (!this.#isTaken) this.#write();
    });
  }

  #write(): void {
    if (!this.#isOpen) return;
    try {
      this.#file.exec('commit');
    } catch (error) {
      this.#abandon(error);
      return;
    }
    this.#isOpen = false;
    const told = this.#settle.splice(0);
    this.#syncing += 1;
    this.#file
      .sync()
      .then(
        () => {
          for (const { resolve } of told) resolve();
        },
        (error) => {
          for (const { reject } of told) reject(error);
        },
      )
      .finally(() => {
        this.#syncing -= 1;
        this.#plan();
      });
  }

  /**
   * After a fault of the disk SQLite may have rolled back everything by itself, savepoints and all. Nothing of the common transaction is left open for the
   * next, and whoever waited for it is told that it came to nothing.
   */
  #abandon(error: unknown): void {
    this.#isOpen = false;
    try {
      this.#file.exec('rollback');
    } catch {
      // SQLite did so already.
    }
    for (const { reject } of this.#settle.splice(0)) reject(error);
  }
}
