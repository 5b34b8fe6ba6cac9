/** An interval of time, from its first instant up to, and without, its last. */
export type Span = { readonly from: Date; readonly to: Date };

/** What the rule set says of the server's own outages. */
export type OutageRule = {
  /** A shorter outage is not felt and gives nothing back. */
  readonly shortestSeconds: number;
  /** A longer one stops the clock: nobody waits for hours in front of a dead page. */
  readonly pauseMinutes: number;
};

/** The part of an attempt whose time ran when the outage began. */
export type RunningTime = {
  /** Since when it has been running: the phase's start, or the end of its last pause. */
  readonly since: Date;
  readonly endsAt: Date;
};

/**
 * What an outage does to an attempt. `moved` ends the phase later by `seconds`; `paused` lets its clock stand since
 * `at`, until somebody lets it run again.
 */
export type Redress =
  | { readonly kind: "none" }
  | { readonly kind: "moved"; readonly seconds: number }
  | { readonly kind: "paused"; readonly at: Date };

const NONE: Redress = { kind: "none" };

/**
 * What the server owes for a time in which it was not there. An attempt whose time ran when the outage began has as
 * much left at the outage's end as it had then, even where its deadline came in between. What was over before, began
 * later or stood still is owed nothing.
 */
export function redressOf(running: RunningTime, outage: Span, rule: OutageRule): Redress {
  const length = outage.to.getTime() - outage.from.getTime();
  const from = Math.max(outage.from.getTime(), running.since.getTime());
  const lost = outage.to.getTime() - from;
  if (length < rule.shortestSeconds * 1_000) return NONE;
  if (lost <= 0 || from >= running.endsAt.getTime()) return NONE;
  if (length > rule.pauseMinutes * 60_000) return { kind: "paused", at: new Date(from) };
  return { kind: "moved", seconds: lost / 1_000 };
}
