/**
 * What is known of the difference between the server's clock and a steady clock of this device, in milliseconds: it
 * lies between the two. Each answer of the server narrows it, since the server's time was read after the request had
 * left and before its answer came (Marzullo's idea, with one server).
 */
export type ClockBounds = { readonly low: number; readonly high: number };

/** Before any answer was timed: the page itself is older than it looks, never younger. */
export const boundsOfPage = (server: number, now: number): ClockBounds => ({
  low: server - now,
  high: Number.POSITIVE_INFINITY,
});

/**
 * Takes in an answer that carried the server's time. Where the new bounds do not meet the old ones the device's
 * clock has stood still meanwhile, as it does while a laptop sleeps: then only the new ones hold.
 */
export function narrow(
  known: ClockBounds,
  server: number,
  sent: number,
  received: number,
): ClockBounds {
  const low = server - received;
  const high = server - sent;
  const meets = low <= known.high && known.low <= high;
  if (!meets) return { low, high };
  return { low: Math.max(low, known.low), high: Math.min(high, known.high) };
}

/** The best guess; wrong by at most half of what is left between the bounds. */
export const offsetOf = ({ low, high }: ClockBounds): number =>
  Number.isFinite(high) ? (low + high) / 2 : low;

/** Milliseconds by which the guess may be wrong. */
export const uncertainty = ({ low, high }: ClockBounds): number => (high - low) / 2;
