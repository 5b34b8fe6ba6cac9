import { deemedReceipt } from "@/lib/application/decide-decision";
import type { LocalDate } from "@/lib/calendar/local-date";
import { movedDays } from "@/lib/calendar/moved-days.query";
import { processRules } from "@/lib/rules/process-rules";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

/** The day on which a notice that nobody opens counts as received. */
export async function noticeDeemedOn(openedOn: LocalDate, now: Date): Promise<LocalDate> {
  const { ruleSet } = await ruleSetAt(now);
  return deemedReceipt(openedOn, { rules: processRules(ruleSet), moved: await movedDays() });
}

/** Working days that the applicant has for an objection (rule `hearing.objectionDays`). */
export async function objectionDays(now: Date): Promise<number> {
  const { ruleSet } = await ruleSetAt(now);
  return processRules(ruleSet).terms.objection.n;
}
