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
  #settle: Settle[] = [];

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
    this.#file.exec('release one');
    const written = new Promise<void>((resolve, reject) => this.#settle.push({ resolve, reject }));
    this.#pass();
    await written;
  }

  rollback(): void {
    this.#file.exec('rollback to one; release one');
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

  /** Hands the turn on. When nobody waits, the disk is written as soon as what is ready to run has run, since that may bring one more. */
  #pass(): void {
    if (this.#settle.length >= mostTogether) this.#write();
    const next = this.#waiting.shift();
    this.#isTaken = next !== undefined;
    if (next) next();
    else if (!this.#isPlanned) {
      this.#isPlanned = true;
      setImmediate(() => {
        this.#isPlanned = false;
        if (!this.#isTaken) this.#write();
      });
    }
  }

  #write(): void {
    const settle = this.#settle;
    this.#settle = [];
    if (!this.#isOpen) return;
    this.#isOpen = false;
    try {
      this.#file.exec('commit');
    } catch (error) {
      this.#giveUp();
      for (const { reject } of settle) reject(error);
      return;
    }
    for (const { resolve } of settle) resolve();
  }

  /** A commit that failed (a full disk) must not leave its transaction open for the next. */
  #giveUp(): void {
    try {
      this.#file.exec('rollback');
    } catch {
      // SQLite rolled back by itself.
    }
  }
}
