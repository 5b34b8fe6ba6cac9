import type { AttemptState } from "@/components/exam/attempt-state";
import type { AttemptView } from "@/lib/exam/attempt-view";
import { EMPTY_JOURNAL } from "@/lib/exam/local-journal";
import type { Question } from "@/lib/exam/questions";
import { inOrderOf } from "@/lib/practice/option-order";
import {
  advance,
  countPlay,
  give,
  lastGiven,
  type PracticeRun,
  type PracticeStep,
  takeStep,
} from "@/lib/practice/run";

interface Around {
  readonly run: PracticeRun;
  /** Both blocks, options in the pool's own order. */
  readonly questions: readonly Question[];
  readonly keep: (run: PracticeRun) => void;
  /** Milliseconds since 1970: a reload must not stop the time. */
  readonly now: () => number;
}

/** What the server would say of a run, had it been asked. */
const viewOf = (run: PracticeRun, now: number): AttemptView => ({
  now: new Date(now).toISOString(),
  phase: run.phase,
  endsAt: run.endsAt === null ? null : new Date(run.endsAt).toISOString(),
  paused: null,
  lease: "mine",
  saved: [...lastGiven(run).values()].map(({ item, option, sequence, at }) => {
    return { item, option, sequence, at: new Date(at).toISOString() };
  }),
  messages: [],
  credits: [],
  accommodation: null,
  plays: run.plays,
  playsAllowed: run.playsAllowed,
  blockKey: null,
});

/** What the player's pages show of a run: the same state that an attempt has, with nobody to send to. */
function stateOf(run: PracticeRun, questions: readonly Question[], now: number): AttemptState {
  const { phase } = run;
  const asked = phase === "listening" || phase === "reading" ? new Set(run.items[phase]) : null;
  return {
    view: viewOf(run, now),
    clock: { low: 0, high: 0 },
    lease: "mine",
    link: "online",
    questions: asked === null ? [] : questions.filter(({ id }) => asked.has(id)),
    download: null,
    journal: EMPTY_JOURNAL,
    keptUpTo: 0,
    keptIn: "storage",
    apart: new Map(),
  };
}

/** Takes the place of the attempt's client in the player: every act changes the kept run and nothing else. */
export class PracticeClient {
  #run: PracticeRun;
  #state: AttemptState;
  readonly #questions: readonly Question[];
  readonly #around: Around;
  readonly #listeners = new Set<() => void>();

  constructor(around: Around) {
    this.#around = around;
    this.#questions = inOrderOf(around.run.id, around.questions);
    this.#run = around.run;
    this.#state = stateOf(this.#run, this.#questions, around.now());
  }

  readonly state = (): AttemptState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly now = (): number => this.#around.now();

  #to(run: PracticeRun): void {
    if (run === this.#run) return;
    this.#run = run;
    this.#state = stateOf(run, this.#questions, this.now());
    this.#around.keep(run);
    for (const listener of this.#listeners) listener();
  }

  /** Lets the clock do what it has to. */
  tick(): void {
    this.#to(advance(this.#run, this.now()));
  }

  choose(item: string, option: number | null): void {
    this.#to(give(this.#run, item, option, this.now()));
  }

  countPlay(item: string): void {
    this.#to(countPlay(this.#run, item, this.now()));
  }

  step(step: PracticeStep): Promise<boolean> {
    this.#to(takeStep(this.#run, step, this.now()));
    return Promise.resolve(true);
  }
}
