import type { Phase } from "@/lib/exam/clock";
import type { Block } from "@/lib/exam/item.schema";

/** With the test's own clock, or without any. */
export const TIMINGS = ["real", "relaxed"] as const;
export type Timing = (typeof TIMINGS)[number];

export type PracticeMinutes = {
  readonly listening: number;
  readonly between: number;
  readonly reading: number;
};

/** An answer as it was given; `option` is a place in the order that was on the screen, null a cleared one. */
export type GivenAnswer = {
  readonly sequence: number;
  readonly item: string;
  readonly option: number | null;
  /** Milliseconds since 1970 by the device's clock. */
  readonly at: number;
};

/** A practice test from its choice to its end. It never leaves the browser. */
export type PracticeRun = {
  /** Also the seed of the options' order. */
  readonly id: string;
  readonly timing: Timing;
  readonly minutes: PracticeMinutes;
  /** How often a clip may be played. */
  readonly playsAllowed: number;
  readonly items: Readonly<Record<Block, readonly string[]>>;
  readonly phase: Phase;
  /** When the phase ends by itself, in milliseconds; null where no clock runs. */
  readonly endsAt: number | null;
  readonly answers: readonly GivenAnswer[];
  readonly plays: Readonly<Record<string, number>>;
};

const MINUTE = 60_000;

/** The phase after each, as in the test; the last one stays. */
const NEXT = {
  ready: "listening",
  listening: "between",
  between: "reading",
  reading: "ended",
  ended: "ended",
} as const satisfies Record<Phase, Phase>;

/** By step: the one phase in which it can be taken. */
const STEPS = {
  "start-listening": "ready",
  "end-listening": "listening",
  "start-reading": "between",
  "end-reading": "reading",
} as const satisfies Record<string, Phase>;
export type PracticeStep = keyof typeof STEPS;

export const newRun = (
  facts: Pick<PracticeRun, "id" | "timing" | "minutes" | "playsAllowed" | "items">,
): PracticeRun => ({ ...facts, phase: "ready", endsAt: null, answers: [], plays: {} });

/** The run in its next phase, entered at the instant `at`. */
function onward(run: PracticeRun, at: number): PracticeRun {
  const phase = NEXT[run.phase];
  const isTimed = run.timing === "real" && phase !== "ended";
  return { ...run, phase, endsAt: isTimed ? at + run.minutes[phase] * MINUTE : null };
}

/** What time alone has made of the run: each phase begins at the very end of the one before, seen or not. */
export function advance(run: PracticeRun, now: number): PracticeRun {
  return run.endsAt === null || now < run.endsAt ? run : advance(onward(run, run.endsAt), now);
}

/** The run after a step; as it stands where the step does not fit, or time was faster. */
export function takeStep(run: PracticeRun, step: PracticeStep, now: number): PracticeRun {
  const current = advance(run, now);
  return current.phase === STEPS[step] ? onward(current, now) : current;
}

const isOpen = (run: PracticeRun, item: string): boolean =>
  (run.phase === "listening" || run.phase === "reading") && run.items[run.phase].includes(item);

/** The run with an answer more; without it where its block is not running, as in the test. */
export function give(
  run: PracticeRun,
  item: string,
  option: number | null,
  now: number,
): PracticeRun {
  const current = advance(run, now);
  if (!isOpen(current, item)) return current;
  const answer = { sequence: current.answers.length + 1, item, option, at: now };
  return { ...current, answers: [...current.answers, answer] };
}

/** The run with a clip's play counted. */
export function countPlay(run: PracticeRun, item: string, now: number): PracticeRun {
  const current = advance(run, now);
  if (!isOpen(current, item)) return current;
  return { ...current, plays: { ...current.plays, [item]: (current.plays[item] ?? 0) + 1 } };
}

/** The last answer of each item, by item id. */
export const lastGiven = (run: PracticeRun): ReadonlyMap<string, GivenAnswer> =>
  new Map(run.answers.map((answer) => [answer.item, answer]));
