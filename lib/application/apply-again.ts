import type { ProcessRules } from "@/lib/application/process-rules";
import type { ApplicationState } from "@/lib/application/state";
import { addDays, type LocalDate } from "@/lib/calendar/local-date";

/** When a person whose case ends with a refusal can apply again, by the rules of today. */
export type ApplyAgain = {
  /** First day; null when new applications end before it. */
  readonly from: LocalDate | null;
  /** Last day on which a new application opens. */
  readonly until: LocalDate;
  /** First day of the test where that is later than `from`: a ban or the wait after an attempt follows the person. */
  readonly testFrom: LocalDate | null;
};

type Rules = Pick<ProcessRules, "pilot" | "retakeWaitDays">;

/**
 * Computed from the process: a new application opens once the old case is closed, up to the pilot's end, and not before the
 * day on which a stop ends that time ends (`stoppedUntil`).
 */
export function applyAgain(
  { testing }: Pick<ApplicationState, "testing">,
  { pilot, retakeWaitDays }: Rules,
  today: LocalDate,
  stoppedUntil: LocalDate = today,
): ApplyAgain {
  const from = latest(today, pilot.from, stoppedUntil);
  const until = pilot.to;
  if (from > until) return { from: null, until, testFrom: null };
  const { bannedUntil, lastEndedOn } = testing;
  const afterBan = bannedUntil === null ? from : addDays(bannedUntil, 1);
  const afterWait = lastEndedOn === null ? from : addDays(lastEndedOn, retakeWaitDays);
  const testFrom = latest(afterBan, afterWait);
  return { from, until, testFrom: testFrom > from ? testFrom : null };
}

const latest = (...days: readonly LocalDate[]): LocalDate => days.toSorted().at(-1) ?? "";
