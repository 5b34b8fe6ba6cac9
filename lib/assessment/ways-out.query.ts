import { caseFor } from "@/lib/application/application.query";
import { type ApplyAgain, applyAgain } from "@/lib/application/apply-again";
import type { ApplicationState } from "@/lib/application/state";
import type { LiftedStop } from "@/lib/assessment/stop-lifts";
import { type WaysOut, waysOut } from "@/lib/assessment/ways-out";
import { type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import type { Actor } from "@/lib/identity/roles";
import { db, type Tx } from "@/lib/platform/db";
import { Answers } from "@/lib/questionnaire/answers.schema";
import { processRules } from "@/lib/rules/process-rules";
import type { Text } from "@/lib/rules/provenance.schema";
import { ruleSetAt, ruleSetById } from "@/lib/rules/rule-sets.query";

/** The ways out of a refused assessment, as pages and letters tell them. */
export type RefusalHelp = {
  readonly out: WaysOut;
  /** What each standing stop is called, by its rule set. */
  readonly stopTitles: Readonly<Record<LiftedStop["key"], Text>>;
  readonly ruleSetId: string;
  /** The day of the questionnaire: what was so on it can still be shown. */
  readonly submittedOn: LocalDate;
};

type Reader = Pick<Tx, "assessment" | "ruleSet">;

/** The help for a case whose latest assessment did not pass; null for any other. The caller has authorised. */
export async function refusalHelp(
  applicationId: string,
  tx: Reader = db,
): Promise<RefusalHelp | null> {
  const rows = await tx.assessment.findMany({
    where: { applicationId },
    orderBy: { version: "asc" },
    select: { answers: true, ruleSetId: true },
  });
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { ruleSet } = await ruleSetById(last.ruleSetId, tx);
  const answers = Answers.parse(last.answers);
  const out = waysOut({ answers, firstSaid: Answers.parse(first.answers), ruleSet });
  if (out === null) return null;
  const stopTitles = Object.fromEntries(ruleSet.stops.map(({ key, title }) => [key, title]));
  return { out, stopTitles, ruleSetId: ruleSet.id, submittedOn: answers.submittedOn };
}

/** The same for those who may see the case; null also when it is not this actor's to see. */
export async function refusalHelpFor(
  actor: Actor,
  applicationId: string,
): Promise<RefusalHelp | null> {
  const action = actor.role === "applicant" ? "view-own-application" : "view-case";
  return (await caseFor(actor, applicationId, action)) && refusalHelp(applicationId);
}

/** When the person can apply again, by the rules in force at an instant, whichever version judged the case. */
export async function applyAgainAt(
  state: ApplicationState,
  help: RefusalHelp | null,
  now: Date,
  tx: Pick<Tx, "ruleSet"> = db,
): Promise<ApplyAgain> {
  const { ruleSet } = await ruleSetAt(now, tx);
  return applyAgain(state, processRules(ruleSet), localDateOf(now), help?.out.day);
}
