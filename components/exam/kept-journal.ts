import { EMPTY_JOURNAL, type LocalJournal } from "@/lib/exam/local-journal";
import type { EntryReceipt } from "@/lib/exam/receipt";
import type { DeviceStore } from "./device-store";

/**
 * The journal of an attempt as it is in memory and on the device. Each change is shown at once as chosen, and as kept
 * only when the device has it; nothing is sent before.
 */
export class KeptJournal {
  #journal: LocalJournal = EMPTY_JOURNAL;
  #writing: Promise<void> = Promise.resolve();
  readonly #store: DeviceStore;
  readonly #attemptId: string;
  readonly #changed: (journal: LocalJournal, keptUpTo: number) => void;
  #keptUpTo = 0;

  constructor(
    store: DeviceStore,
    attemptId: string,
    changed: (journal: LocalJournal, keptUpTo: number) => void,
  ) {
    this.#store = store;
    this.#attemptId = attemptId;
    this.#changed = changed;
  }

  get now(): LocalJournal {
    return this.#journal;
  }

  /** Resolves once the device has all that was changed until now. */
  get written(): Promise<void> {
    return this.#writing;
  }

  /** Entries that the device has, in order: these may be sent. */
  get sendable(): LocalJournal["waiting"] {
    return this.#journal.waiting.filter(({ counter }) => counter <= this.#keptUpTo);
  }

  /** Takes up what the device kept. */
  restore(journal: LocalJournal): void {
    this.#journal = journal;
    this.#keptUpTo = journal.counter;
    this.#changed(journal, this.#keptUpTo);
  }

  /** Resolves once the device has the change. Changes reach it in the order in which they were made. */
  change(
    to: (journal: LocalJournal) => LocalJournal,
    receipts: readonly EntryReceipt[] = [],
  ): Promise<void> {
    const next = to(this.#journal);
    // Under a new lease the counters begin anew, and nothing of it is on the device yet.
    if (next.lease !== this.#journal.lease) this.#keptUpTo = 0;
    this.#journal = next;
    this.#changed(next, this.#keptUpTo);
    this.#writing = this.#writing.then(() => this.#write(next, receipts));
    return this.#writing;
  }

  async #write(journal: LocalJournal, receipts: readonly EntryReceipt[]): Promise<void> {
    await this.#store.writeJournal(this.#attemptId, journal, receipts);
    if (journal.lease !== this.#journal.lease) return;
    this.#keptUpTo = Math.max(this.#keptUpTo, journal.counter);
    this.#changed(this.#journal, this.#keptUpTo);
  }
}
