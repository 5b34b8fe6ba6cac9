import { type Case, ownCase, ownCases } from "@/lib/application/application.query";
import { type TotalTerm, totalTerm } from "@/lib/application/total-term";
import { localDateOf } from "@/lib/calendar/local-date";
import { movedDays } from "@/lib/calendar/moved-days.query";
import type { MovedDays } from "@/lib/calendar/working-days";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { processRules } from "@/lib/rules/process-rules";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

export type Home = {
  readonly shown: Case;
  readonly others: readonly Case[];
  readonly total: TotalTerm | null;
  readonly moved: MovedDays;
  readonly children: readonly { readonly latinName: string; readonly cyrillicName: string }[];
};

/** Everything that the applicant's home shows; null while they have no application. */
export async function homeOf(actor: Actor, caseId: string | null, now: Date): Promise<Home | null> {
  const [shown, all, moved, { ruleSet }] = await Promise.all([
    ownCase(actor, caseId),
    ownCases(actor),
    movedDays(),
    ruleSetAt(now),
  ]);
  if (shown === null) return null;
  const children = await db.familyMember.findMany({
    where: { applicationId: shown.id },
    orderBy: { dateOfBirth: "asc" },
    select: { latinName: true, cyrillicName: true },
  });
  const length = processRules(ruleSet).terms.decision;
  return {
    shown,
    others: all.filter(({ id }) => id !== shown.id),
    total: totalTerm(shown.state, length, localDateOf(now), moved),
    moved,
    children,
  };
}
