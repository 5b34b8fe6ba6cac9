import { isTakenEntries, refusalCode, type TakenEntries } from "@/lib/exam/attempt-view";
import { setAside, settle } from "@/lib/exam/local-journal";
import type { EntryReceipt } from "@/lib/exam/receipt";
import type { Reply } from "./exam-api";
import type { KeptJournal } from "./kept-journal";
import type { Surroundings } from "./surroundings";

const MOST_AT_ONCE = 100;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 8_000;

interface Told {
  /** Whether anything may be sent now. */
  readonly maySend: () => boolean;
  /** Notes what a reply says of the connection; false when it holds nothing to read. */
  readonly heard: (reply: Reply) => boolean;
  readonly receipts: (receipts: readonly EntryReceipt[]) => Promise<void>;
  /** Something may not be as this device thinks: asks where the attempt stands. False when there was no answer. */
  readonly lookAgain: () => Promise<boolean>;
  /** The counters of this lease are out of step, after a journal was restored: a new lease counts anew. */
  readonly countAnew: () => Promise<unknown>;
}

/** Sends what the device has kept: in order, in lists, one list after another, and again until its receipts come. */
export class EntrySender {
  readonly #journal: KeptJournal;
  readonly #to: Pick<Surroundings, "api" | "wait" | "random">;
  readonly #told: Told;
  #sending: Promise<void> | null = null;
  #passing: Promise<boolean> | null = null;
  #wake: () => void = () => undefined;

  constructor(journal: KeptJournal, to: Pick<Surroundings, "api" | "wait" | "random">, told: Told) {
    this.#journal = journal;
    this.#to = to;
    this.#told = told;
  }

  /** Sends until nothing waits; tries again with growing pauses, each a little different, while there is no answer. */
  flush(): Promise<void> {
    this.#sending ??= this.#flush().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  /** The line is back: the next try need not wait. */
  wake(): void {
    this.#wake();
  }

  async #flush(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    let isKnown = true;
    while (await this.#hasMore()) {
      // After a cut the clock may stand, or another device may hold the test: first it is asked, then sent.
      const hasAsked: boolean = !isKnown && (await this.#told.lookAgain());
      if (!(await this.#hasMore())) return;
      if ((isKnown || hasAsked) && (await this.pass())) {
        pause = FIRST_PAUSE_MS;
        isKnown = true;
        continue;
      }
      isKnown = hasAsked;
      // Whole classes lose their line together; jitter keeps them from coming back in the same instant.
      await this.#rest(pause * (0.5 + this.#to.random() / 2));
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    }
  }

  async #hasMore(): Promise<boolean> {
    await this.#journal.written;
    return this.#told.maySend() && this.#journal.sendable.length > 0;
  }

  #rest(ms: number): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    return Promise.race([this.#to.wait(ms), woken]);
  }

  /** Sends one list, without trying again. True when it was dealt with. */
  pass(): Promise<boolean> {
    this.#passing ??= this.#pass().finally(() => {
      this.#passing = null;
    });
    return this.#passing;
  }

  async #pass(): Promise<boolean> {
    const { lease } = this.#journal.now;
    const entries = this.#journal.sendable
      .slice(0, MOST_AT_ONCE)
      .map(({ counter, kind, item, option }) => ({ counter, kind, item, option }));
    const [first] = entries;
    if (lease === null || first === undefined) return true;
    const reply = await this.#to.api.post("/entries", { lease, entries });
    const isHeard = this.#told.heard(reply);
    // Under another lease the same counters mean other entries.
    if (this.#journal.now.lease !== lease) return false;
    if (isHeard && isTakenEntries(reply.body)) return this.#taken(reply.body);
    return this.#refused(first.counter, refusalCode(reply.body));
  }

  async #taken({ receipts, refused }: TakenEntries): Promise<boolean> {
    await this.#journal.change((journal) => settle(journal, receipts), receipts);
    await this.#told.receipts(receipts);
    return refused === undefined || this.#refused(refused.counter, refused.code);
  }

  async #refused(counter: number, code: string): Promise<boolean> {
    switch (code) {
      case "foreign_item":
        await this.#journal.change((journal) => setAside(journal, counter));
        return true;
      case "counter_reused":
      case "counter_behind":
        await this.#told.countAnew();
        return false;
      case "block_not_open":
      case "lease_superseded":
        await this.#told.lookAgain();
        return false;
      default:
        return false;
    }
  }
}
