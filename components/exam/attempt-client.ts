import {
  type AttemptView,
  hasLease,
  hasQuestions,
  isAttemptView,
  isReceipt,
  refusalCode,
} from "@/lib/exam/attempt-view";
import {
  carryOver,
  type LocalJournal,
  noteAnswer,
  notePlay,
  readJournal,
  settleAnswer,
  type WaitingAnswer,
} from "@/lib/exam/local-journal";
import { type AttemptState, withView } from "./attempt-state";
import type { Reply } from "./exam-api";
import type { Surroundings } from "./surroundings";

export type Step = "start-listening" | "end-listening" | "start-reading" | "end-reading";

const LONGEST_PAUSE_MS = 8_000;
const FIRST_PAUSE_MS = 1_000;

/**
 * The candidate's side of an attempt: keeps the journal, sends it in order, follows the server's clock. It
 * knows nothing of the page, so that it can be driven by a test as well as by a hand.
 */
export class AttemptClient {
  #state: AttemptState;
  readonly #to: Surroundings;
  readonly #listeners = new Set<() => void>();
  #sending: Promise<void> | null = null;
  #beating: Promise<void> | null = null;
  #stopped = false;

  constructor(surroundings: Surroundings) {
    this.#to = surroundings;
    const { view, questions, clock } = surroundings;
    const blank: AttemptState = {
      phase: view.phase,
      endsAt: null,
      paused: view.paused,
      messages: view.messages,
      credits: view.credits,
      accommodation: view.accommodation,
      offset: 0,
      lease: "opening",
      link: "online",
      questions,
      saved: new Map(),
      late: new Map(),
      journal: readJournal(null),
    };
    this.#state = withView(blank, view, clock());
  }

  readonly state = (): AttemptState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The server's clock now, in milliseconds. */
  readonly now = (): number => this.#to.clock() + this.#state.offset;

  #set(change: Partial<AttemptState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  get #key(): string {
    return `qonys.exam.${this.#to.attemptId}`;
  }

  #keep(journal: LocalJournal): void {
    // Before anything is sent or shown: what is on the screen is on the device.
    this.#to.storage.setItem(this.#key, JSON.stringify(journal));
    this.#set({ journal });
  }

  /** Takes up the attempt on this device: reads the journal, asks where things stand, gets the lease. */
  async open(): Promise<void> {
    this.#stopped = false;
    this.#set({ journal: readJournal(this.#to.storage.getItem(this.#key)) });
    await this.beat();
  }

  /** Looks where things stand, gets the lease when nobody has it, and sends what waits. */
  beat(): Promise<void> {
    this.#beating ??= this.#beat().finally(() => {
      this.#beating = null;
    });
    return this.#beating;
  }

  async #beat(): Promise<void> {
    const view = await this.sync();
    if (this.#stopped || view === null || view.phase === "ended") return;
    if (view.lease === "free") await this.#lease(false);
    void this.flush();
  }

  /** Another window has taken over: nothing more is written from here. */
  stop(): void {
    this.#stopped = true;
  }

  /** Asks the server where the attempt stands. Null when it gave no answer. */
  async sync(): Promise<AttemptView | null> {
    const { api, clock } = this.#to;
    const asked = clock();
    const { lease } = this.#state.journal;
    const reply = await api.get(`/state${lease === null ? "" : `?lease=${lease}`}`);
    if (!this.#heard(reply) || !isAttemptView(reply.body)) return null;
    await this.#take(reply.body, (asked + clock()) / 2);
    return reply.body;
  }

  async #take(view: AttemptView, midway: number): Promise<void> {
    const lease = view.lease === "free" ? "opening" : view.lease;
    this.#set({ ...withView(this.#state, view, midway), lease });
    await this.#fetchQuestions();
  }

  async #fetchQuestions(): Promise<void> {
    const { phase, questions } = this.#state;
    if ((phase !== "listening" && phase !== "reading") || questions.length > 0) return;
    const { status, body } = await this.#to.api.get("/questions");
    if (status === 200 && hasQuestions(body) && body.block === this.#state.phase) {
      this.#set({ questions: body.questions });
    }
  }

  /** Notes what a reply says about the connection. False when it holds nothing to read. */
  #heard({ status, body }: Reply): boolean {
    if (status === 0 || status >= 500 || status === 429) this.#set({ link: "offline" });
    else if (status === 401) this.#set({ link: "signed-out" });
    else if (status === 404 && refusalCode(body) === "not_found") this.#set({ link: "gone" });
    else if (this.#state.link !== "online") this.#set({ link: "online" });
    return status === 200;
  }

  async #lease(takeOver: boolean): Promise<boolean> {
    const { journal, saved } = this.#state;
    const { status, body } = await this.#to.api.post("/lease", { lease: journal.lease, takeOver });
    if (status === 409) this.#set({ lease: "taken" });
    if (status !== 200 || !hasLease(body)) return false;
    const latest = new Map([...saved].map(([item, { sequence }]) => [item, sequence]));
    this.#keep(carryOver(journal, body.lease, latest));
    this.#set({ lease: "mine" });
    return true;
  }

  /** Goes on here, after another device held the attempt. */
  async takeOver(): Promise<void> {
    await this.sync();
    await this.#lease(true);
    void this.flush();
  }

  /** Chooses an option, or none. On the device at once; at the server as soon as it can be. */
  choose(item: string, option: number | null): void {
    const { journal, saved, late, lease } = this.#state;
    if (this.#stopped || lease === "taken") return;
    const others = new Map([...late].filter(([id]) => id !== item));
    this.#set({ late: others });
    this.#keep(noteAnswer(journal, item, option, saved.get(item)?.sequence ?? 0));
    void this.flush();
  }

  countPlay(item: string): void {
    this.#keep(notePlay(this.#state.journal, item));
  }

  /** Sends what waits, in order, one after another; tries again with growing pauses while there is no answer. */
  flush(): Promise<void> {
    this.#sending ??= this.#send().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #send(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!this.#stopped && this.#state.lease === "mine" && this.#state.link !== "signed-out") {
      const [next] = this.#state.journal.waiting;
      if (next === undefined) return;
      if (await this.#sendOne(next)) {
        pause = FIRST_PAUSE_MS;
      } else {
        await this.#to.wait(pause);
        pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
      }
    }
  }

  /** Sends one answer. True when it was dealt with, so that the next one may go. */
  async #sendOne(answer: WaitingAnswer): Promise<boolean> {
    const { counter, item, option } = answer;
    const { lease } = this.#state.journal;
    const reply = await this.#to.api.post("/answers", { lease, counter, item, option });
    if (this.#heard(reply) && isReceipt(reply.body)) {
      const { sequence, at } = reply.body;
      const saved = new Map(this.#state.saved).set(item, { item, option, sequence, at });
      this.#set({ saved });
      this.#keep(settleAnswer(this.#state.journal, counter, sequence));
      return true;
    }
    return this.#refused(answer, refusalCode(reply.body));
  }

  async #refused({ counter, item, option }: WaitingAnswer, code: string): Promise<boolean> {
    switch (code) {
      case "late":
      case "foreign_item":
        this.#set({ late: new Map(this.#state.late).set(item, option) });
        this.#keep(settleAnswer(this.#state.journal, counter, null));
        await this.sync();
        return true;
      case "counter_reused":
      case "counter_behind":
        // The counters of this lease are out of step, after a journal was restored: a new lease counts anew.
        await this.sync();
        await this.#lease(true);
        return false;
      case "lease_superseded":
      case "block_not_open":
        await this.sync();
        return false;
      default:
        return false;
    }
  }

  /** Ends or opens a block, once nothing waits to be sent. False when it did not come to that. */
  async step(step: Step): Promise<boolean> {
    return this.#change("/steps", { step });
  }

  /** Takes a break or goes on, once nothing waits to be sent: while the clock stands no answer counts. */
  async pause(action: "break" | "resume"): Promise<boolean> {
    return this.#change("/pauses", { action });
  }

  async #change(path: string, body: Readonly<Record<string, string>>): Promise<boolean> {
    if (this.#state.journal.waiting.length > 0) return false;
    const { api, clock } = this.#to;
    const asked = clock();
    const { lease } = this.#state.journal;
    const reply = await api.post(path, { lease, ...body });
    if (refusalCode(reply.body) === "lease_superseded") await this.sync();
    if (!this.#heard(reply) || !isAttemptView(reply.body)) return false;
    await this.#take(reply.body, (asked + clock()) / 2);
    return true;
  }
}
