import type { Block } from "@/lib/exam/item.schema";

/** How an attempt's time runs: a block, a rest without a clock of the test, a block, the end. */
export type Phase = Block | "between" | "ended";

/**
 * Minutes of rest after listening. No question is open and no block's time runs; then reading starts by
 * itself, so that an attempt always comes to its end. Ours: no text speaks of a rest.
 */
export const REST_MINUTES = 5;

/** What the clock reads of an attempt. */
export type AttemptTimes = {
  readonly phase: Phase;
  readonly listeningEndsAt: Date;
  readonly listeningEndedAt: Date | null;
  readonly readingEndsAt: Date | null;
  readonly restMinutes: number;
};

const MINUTE = 60_000;

export const minutesAfter = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * MINUTE);

/** When the phase that is stored comes to its end by itself; null once the attempt has ended. */
export function phaseEndsAt(attempt: AttemptTimes): Date | null {
  switch (attempt.phase) {
    case "listening":
      return attempt.listeningEndsAt;
    case "between":
      return minutesAfter(attempt.listeningEndedAt ?? attempt.listeningEndsAt, attempt.restMinutes);
    case "reading":
      return attempt.readingEndsAt;
    case "ended":
      return null;
  }
}

/**
 * Whether a deadline has come. A block is the half-open interval from its start to its deadline: what
 * arrives at the very instant of the deadline is late.
 */
export const isOver = (deadline: Date, now: Date): boolean => now.getTime() >= deadline.getTime();

/** Whether the stored phase has come to its end by itself. */
export function isPhaseOver(attempt: AttemptTimes, now: Date): boolean {
  const end = phaseEndsAt(attempt);
  return end !== null && isOver(end, now);
}
