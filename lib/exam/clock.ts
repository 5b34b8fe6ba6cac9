/**
 * How an attempt's time runs: ready without a clock, a block, a rest in which no question is open, a block,
 * the end. Reading starts by itself after the rest, so that an attempt always comes to its end.
 */
export const PHASES = ["ready", "listening", "between", "reading", "ended"] as const;
export type Phase = (typeof PHASES)[number];

/** Who stopped a clock: the candidate for a break, the testing centre, or the server's own outage. */
export const PAUSE_KINDS = ["break", "centre", "outage"] as const;
export type PauseKind = (typeof PAUSE_KINDS)[number];

/** What the clock reads of an attempt. */
export type AttemptTimes = {
  readonly phase: Phase;
  readonly listeningEndsAt: Date | null;
  readonly restEndsAt: Date | null;
  readonly readingEndsAt: Date | null;
  /** Since when the clock stands still; null while it runs. */
  readonly pausedAt: Date | null;
};

const MINUTE = 60_000;

export const minutesAfter = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * MINUTE);

/** When the phase that is stored comes to its end by itself, were it not paused; null where no clock runs. */
export function phaseEndsAt(attempt: AttemptTimes): Date | null {
  switch (attempt.phase) {
    case "ready":
      return null;
    case "listening":
      return attempt.listeningEndsAt;
    case "between":
      return attempt.restEndsAt;
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
  return attempt.pausedAt === null && end !== null && isOver(end, now);
}

/**
 * For so long after its deadline the clock leaves an attempt open, in ms: what had arrived in time may still be on its way to
 * the disk. Nothing that arrives in it counts.
 */
export const IN_FLIGHT_MS = 1_000;
