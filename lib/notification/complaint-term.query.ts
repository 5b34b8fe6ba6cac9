import type { LocalDate } from "@/lib/calendar/local-date";
import { movedDays } from "@/lib/calendar/moved-days.query";
import { termEnd } from "@/lib/calendar/term";
import { processRules } from "@/lib/rules/process-rules";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

/** Last day of the complaint's term for somebody who learnt of the letter on a day (rule `complaint.termMonths`). */
export async function complaintUntil(learntOn: LocalDate, now: Date): Promise<LocalDate> {
  const { ruleSet } = await ruleSetAt(now);
  const length = processRules(ruleSet).terms.complaint;
  return termEnd({ start: learntOn, length, moved: await movedDays() });
}
