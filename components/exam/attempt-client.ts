import { type AttemptView, hasLease, isAttemptView, refusalCode } from "@/lib/exam/attempt-view";
import { boundsOfPage, narrow } from "@/lib/exam/clock-offset";
import { carryOver, EMPTY_JOURNAL, noteAnswer, notePlay } from "@/lib/exam/local-journal";
import { type AttemptState, clockOffset, lastSequence, withReceipts } from "./attempt-state";
import type { Snapshot } from "./device-store";
import { EntrySender } from "./entry-sender";
import type { Reply } from "./exam-api";
import { KeptJournal } from "./kept-journal";
import type { Surroundings } from "./surroundings";

export type Step = "start-listening" | "end-listening" | "start-reading" | "end-reading";

/**
 * The candidate's side of an attempt: keeps the journal, sends it in order, follows the server's clock. It
 * knows nothing of the page, so that it can be driven by a test as well as by a hand.
 */
export class AttemptClient {
  #state: AttemptState;
  readonly #to: Surroundings;
  readonly #journal: KeptJournal;
  readonly #sender: EntrySender;
  readonly #listeners = new Set<() => void>();
  #beating: Promise<void> | null = null;
  #downloading: Promise<void> | null = null;
  #stopped = false;

  constructor(surroundings: Surroundings) {
    this.#to = surroundings;
    const { attemptId, view, clock, store } = surroundings;
    this.#state = {
      view,
      clock: boundsOfPage(Date.parse(view.now), clock()),
      lease: "opening",
      link: "online",
      questions: [],
      download: null,
      journal: EMPTY_JOURNAL,
      keptUpTo: 0,
      keptIn: store.keptIn(),
      apart: new Map(),
    };
    this.#journal = new KeptJournal(store, attemptId, (journal, keptUpTo) =>
      this.#set({ journal, keptUpTo, keptIn: store.keptIn() }),
    );
    this.#sender = new EntrySender(this.#journal, surroundings, {
      maySend: () => this.#maySend(),
      heard: (reply) => this.#heard(reply),
      receipts: async (receipts) => {
        this.#set(withReceipts(this.#state, receipts));
        if (receipts.some(({ standing }) => standing !== "counted")) await this.sync();
      },
      lookAgain: async () => (await this.sync()) !== null,
      countAnew: async () => {
        await this.sync();
        await this.#lease(true);
      },
    });
  }

  readonly state = (): AttemptState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The server's clock now, in milliseconds. */
  readonly now = (): number => this.#to.clock() + clockOffset(this.#state);

  #set(change: Partial<AttemptState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Takes up the attempt on this device: reads what it kept, asks where things stand, gets the lease. */
  async open(): Promise<void> {
    this.#stopped = false;
    const { attemptId, store } = this.#to;
    const kept = await store.read(attemptId);
    this.#set({ apart: new Map(kept.apart.map((receipt) => [receipt.item, receipt])) });
    this.#journal.restore(kept.journal);
    if (kept.snapshot !== null) await this.#goOnFrom(kept.snapshot);
    await this.beat();
  }

  /** A page from before a cut goes on from what the server said last; its clock from the device's own. */
  async #goOnFrom({ view, wallOffset }: Snapshot): Promise<void> {
    if (Date.parse(view.now) < Date.parse(this.#state.view.now)) return;
    const guess = this.#to.wall() + wallOffset;
    const clock = boundsOfPage(guess, this.#to.clock());
    const lease = view.lease === "mine" ? "mine" : this.#state.lease;
    this.#set({ view, clock, lease });
    await this.#openQuestions();
  }

  /** Looks where things stand, gets the lease when nobody has it, and sends what waits. */
  beat(): Promise<void> {
    this.#beating ??= this.#beat().finally(() => {
      this.#beating = null;
    });
    return this.#beating;
  }

  /** The same, after what is being asked just now: that may have been answered before something happened. */
  async beatAnew(): Promise<void> {
    await this.#beating;
    await this.beat();
  }

  async #beat(): Promise<void> {
    const view = await this.sync();
    if (this.#stopped || view === null) return;
    if (view.lease === "free" && view.phase !== "ended") await this.#lease(false);
    this.#sender.wake();
    void this.flush();
  }

  /** Another window has taken over: nothing more is written from here. */
  stop(): void {
    this.#stopped = true;
  }

  #maySend(): boolean {
    const { journal, link, view } = this.#state;
    // What was given before a pause counts once the clock runs again; in the middle of it, it would be late.
    return (
      !this.#stopped && journal.lease !== null && link !== "signed-out" && view.paused === null
    );
  }

  /** Asks the server where the attempt stands. Null when it gave no answer. */
  async sync(): Promise<AttemptView | null> {
    const { lease } = this.#journal.now;
    return this.#ask(() => this.#to.api.get(`/state${lease === null ? "" : `?lease=${lease}`}`));
  }

  async #ask(question: () => Promise<Reply>): Promise<AttemptView | null> {
    const sent = this.#to.clock();
    const reply = await question();
    const received = this.#to.clock();
    if (!this.#heard(reply) || !isAttemptView(reply.body)) return null;
    await this.#take(reply.body, sent, received);
    return reply.body;
  }

  async #take(view: AttemptView, sent: number, received: number): Promise<void> {
    const { attemptId, store } = this.#to;
    const lease = view.lease === "free" ? "opening" : view.lease;
    const isSame =
      view.phase === this.#state.view.phase && view.paused === null && lease !== "taken";
    const questions = isSame ? this.#state.questions : [];
    const bounds = narrow(this.#state.clock, Date.parse(view.now), sent, received);
    this.#set({ view, clock: bounds, lease, questions });
    const wallOffset = this.now() - this.#to.wall();
    await store.writeSnapshot(attemptId, view.phase === "ended" ? null : { view, wallOffset });
    await this.#openQuestions();
  }

  async #openQuestions(): Promise<void> {
    const { view, questions } = this.#state;
    const { phase, blockKey } = view;
    if ((phase !== "listening" && phase !== "reading") || blockKey === null) return;
    if (questions.length > 0) return;
    const opened = await this.#to.blocks.questions(phase, blockKey);
    if (opened !== null && this.#state.view.phase === phase) this.#set({ questions: opened });
  }

  /** Brings both blocks to this device, sealed. */
  download(): Promise<void> {
    this.#downloading ??= this.#to.blocks
      .download((download) => this.#set({ download }))
      .finally(() => {
        this.#downloading = null;
      });
    return this.#downloading;
  }

  /** Notes what a reply says about the connection. False when it holds nothing to read. */
  #heard({ status, body }: Reply): boolean {
    const { link } = this.#state;
    const heard = linkAfter(status, refusalCode(body));
    if (heard !== link) this.#set({ link: heard });
    return status === 200;
  }

  async #lease(takeOver: boolean): Promise<boolean> {
    const held = this.#journal.now.lease;
    const { status, body } = await this.#to.api.post("/lease", { lease: held, takeOver });
    if (status === 409) this.#set({ lease: "taken" });
    if (status !== 200 || !hasLease(body)) return false;
    const latest = new Map(this.#state.view.saved.map(({ item, sequence }) => [item, sequence]));
    await this.#journal.change((journal) => carryOver(journal, body.lease, latest));
    this.#set({ lease: "mine" });
    // The new lease is told the key of the running block.
    await this.sync();
    return true;
  }

  /** Goes on here, after another device held the attempt. False when the server did not let it. */
  async takeOver(): Promise<boolean> {
    await this.sync();
    // What waits goes under the lease that it was given under; only then does a new one begin.
    if (this.#maySend()) await this.#sender.pass();
    const isHere = await this.#lease(true);
    void this.flush();
    return isHere;
  }

  /** Chooses an option, or none. Kept on the device, then sent; resolves when the device has it. */
  choose(item: string, option: number | null): Promise<void> {
    const { lease, view } = this.#state;
    if (this.#stopped || lease !== "mine" || view.paused !== null) return Promise.resolve();
    const apart = new Map([...this.#state.apart].filter(([id]) => id !== item));
    this.#set({ apart });
    return this.#note((journal) =>
      noteAnswer(journal, item, option, lastSequence(this.#state, item)),
    );
  }

  /** A clip has begun to sound from its start. */
  countPlay(item: string): Promise<void> {
    return this.#note((journal) => notePlay(journal, item));
  }

  async #note(change: Parameters<KeptJournal["change"]>[0]): Promise<void> {
    await this.#journal.change(change);
    void this.flush();
  }

  /** Sends what waits; again and again while there is no answer. */
  flush(): Promise<void> {
    return this.#sender.flush();
  }

  /** Ends or opens a block, once no answer waits to be sent. False when it did not come to that. */
  step(step: Step): Promise<boolean> {
    return this.#change("/steps", { step });
  }

  /** Takes a break, once nothing waits to be sent: while the clock stands no answer counts. Or goes on; then it is sent. */
  async pause(action: "break" | "resume"): Promise<boolean> {
    const done = await this.#change("/pauses", { action }, action === "resume");
    if (done && action === "resume") void this.flush();
    return done;
  }

  async #change(
    path: string,
    body: Readonly<Record<string, string>>,
    mayWait = false,
  ): Promise<boolean> {
    const { lease, waiting } = this.#journal.now;
    if (waiting.length > 0 && !mayWait) return false;
    const { api } = this.#to;
    let code = "";
    const view = await this.#ask(async () => {
      const reply = await api.post(path, { lease, ...body });
      code = refusalCode(reply.body);
      return reply;
    });
    if (code === "lease_superseded") await this.sync();
    return view !== null;
  }

  /** The attempt is over and everything is sent: its questions leave the device. */
  async leave(): Promise<void> {
    const { attemptId, blocks, store } = this.#to;
    blocks.forget();
    await blocks.erase();
    await store.writeSnapshot(attemptId, null);
  }
}

function linkAfter(status: number, code: string): AttemptState["link"] {
  if (status === 0 || status >= 500 || status === 429) return "offline";
  if (status === 401) return "signed-out";
  return status === 404 && code === "not_found" ? "gone" : "online";
}
