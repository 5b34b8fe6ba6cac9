import { advanceAttempts, overdueAttempts, servedUntil } from "@/lib/exam/advance.command";
import { endOutagePauses, endUsedBreaks } from "@/lib/exam/breaks.command";
import { endByClock } from "@/lib/exam/end-attempt.command";
import { signalExcessPlays } from "@/lib/exam/excess-plays.command";
import { log } from "@/lib/platform/log";
import type { Sweep } from "@/lib/platform/work/sweep";

/**
 * Ends what is over with no browser present. One attempt that fails must not hold up the others.
 * @internal
 */
export async function sweepAttempts(): Promise<void> {
  await endUsedBreaks();
  await endOutagePauses();
  await advanceAttempts(null);
  const until = await servedUntil();
  const overdue = await overdueAttempts();
  await Promise.all(overdue.map((id) => end(id, until)));
}

const end = (attemptId: string, now: Date) =>
  endByClock({ attemptId, now }).catch((cause: unknown) =>
    log.error({ err: cause, attemptId }, "attempt could not be ended"),
  );

export const examSweeps: readonly Sweep[] = [
  { name: "exam-deadlines", everyMs: 1_000, run: sweepAttempts },
  { name: "exam-signals", everyMs: 10_000, run: signalExcessPlays },
];
