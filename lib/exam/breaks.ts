/** Breaks of an attempt: how much was approved in all, and how much of it is used up. */
export type BreakTimes = {
  readonly breakMinutes: number;
  /** Seconds of the breaks that are over. */
  readonly usedSeconds: number;
  /** Since when a break lasts; null outside of one. */
  readonly since: Date | null;
};

/** Seconds of break that are left at `now`; while a break lasts they grow fewer. Never below 0. */
export function breakSecondsLeft({ breakMinutes, usedSeconds, since }: BreakTimes, now: Date) {
  const running = since === null ? 0 : Math.max(0, now.getTime() - since.getTime()) / 1_000;
  return Math.max(0, breakMinutes * 60 - usedSeconds - running);
}
