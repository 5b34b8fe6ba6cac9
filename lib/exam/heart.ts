/** Why nobody served for a while, as the process knows that is back first. */
export const OUTAGE_CAUSES = ["restart", "database", "errors", "stall"] as const;
export type OutageCause = (typeof OUTAGE_CAUSES)[number];

/** A process that is younger than this in its last pulse may serve without another one. */
const FRESH_MS = 2_000;

/** Between two pulses while every request fails: longer than the shortest outage that is given back. */
const FAILING_PACE_MS = 5_000;

/** Failures count as an outage once they have gone on for so long, and no longer than so long after the last. */
const FAILING_AFTER_MS = 1_000;
const FAILING_UNTIL_MS = 5_000;

/** A pulse that takes longer, and is not the first, was held up by the database. */
const SLOW_MS = 1_000;

type Failures = { readonly since: number; readonly last: number };

export type Heart = {
  /** Pulses if it is time to; for a timer that comes each second. */
  readonly tick: () => Promise<void>;
  /** Resolves once a request may be served: everything that an outage owes has been given back. Rejects when it may not. */
  readonly ready: () => Promise<void> | null;
  /** How a request went: served, or answered with a failure of the server's own. */
  readonly answered: (how: "served" | "failed") => void;
};

/**
 * Says that this process serves, and knows when it did not: the pulse stays away while the database takes none, while the
 * process stands still, and while every answer of the exam is a failure. The first pulse afterwards finds the gap.
 *
 * @param beat writes a pulse and gives back what the gap before it owes; `cause` says why there was one
 * @param now any steady clock, in milliseconds
 */
export function makeHeart(
  beat: (cause: () => OutageCause) => Promise<void>,
  now: () => number,
): Heart {
  let last: number | null = null;
  let underWay: Promise<void> | null = null;
  let failures: Failures | null = null;
  let cause: OutageCause = "restart";

  const isFailing = () =>
    failures !== null &&
    failures.last - failures.since >= FAILING_AFTER_MS &&
    now() - failures.last < FAILING_UNTIL_MS;

  const run = () => {
    underWay ??= pulse().finally(() => {
      underWay = null;
    });
    return underWay;
  };

  const pulse = async () => {
    const began = now();
    try {
      const isSlow = () => last !== null && now() - began > SLOW_MS;
      await beat(() => (isSlow() ? "database" : cause));
      last = now();
      cause = "stall";
    } catch (failure) {
      if (last !== null) cause = "database";
      throw failure;
    }
  };

  /** While requests fail a pulse would say that all is well, and cut the outage into pieces too short to count. */
  const staysAway = (): boolean => {
    if (!isFailing() || last === null) return false;
    cause = "errors";
    return now() - last < FAILING_PACE_MS;
  };

  return {
    tick: async () => {
      if (!staysAway()) await run();
    },
    ready: () => {
      if (last !== null && (now() - last < FRESH_MS || staysAway())) return null;
      return run();
    },
    answered: (how) => {
      if (how === "served") failures = null;
      else failures = { since: failures?.since ?? now(), last: now() };
    },
  };
}
