import type { ApplicationState } from "@/lib/application/state";
import { localDateOf } from "@/lib/calendar/local-date";
import type { Marks } from "@/lib/exam/marking";
import type { Tx } from "@/lib/platform/db";
import type { Attempt } from "@/lib/platform/generated/client";
import { parameter } from "@/lib/rules/parameter";
import { ruleSetById } from "@/lib/rules/rule-sets.query";

/**
 * The certificates that passes bring; none where the case did not come to it by this attempt.
 *
 * @param marks by the attempts' ids
 * @param states of the applications after the attempts' end, by their ids
 */
export async function issueCertificates(
  tx: Tx,
  attempts: readonly Attempt[],
  marks: ReadonlyMap<string, Marks>,
  states: ReadonlyMap<string, ApplicationState>,
  now: Date,
): Promise<void> {
  const passes = attempts.flatMap((attempt) => {
    const own = marks.get(attempt.id);
    const certificate = broughtBy(states.get(attempt.applicationId));
    return own === undefined || certificate === null ? [] : [{ attempt, own, certificate }];
  });
  if (passes.length === 0) return;
  const numbers = await tx.$queryRaw<{ n: bigint }[]>`
    select nextval('certificate_number') as n from generate_series(1, ${passes.length}::int)`;
  const levels = new Map<string, string>();
  for (const { ruleSetId } of attempts) {
    if (levels.has(ruleSetId)) continue;
    const { ruleSet } = await ruleSetById(ruleSetId, tx);
    levels.set(ruleSetId, parameter(ruleSet, "test.level"));
  }
  const year = localDateOf(now).slice(0, 4);
  const data = passes.map(({ attempt, own, certificate }, index) => ({
    id: certificate.id,
    number: `QT-${year}-${String(numbers[index]?.n ?? 0).padStart(6, "0")}`,
    attemptId: attempt.id,
    ...own,
    level: levels.get(attempt.ruleSetId) ?? "",
    issuedAt: now,
    validUntil: new Date(certificate.validUntil),
  }));
  await tx.certificate.createMany({ data });
}

function broughtBy(state: ApplicationState | undefined) {
  const certificate = state?.testing.certificate ?? null;
  return state?.stage === "questionnaire" && certificate?.source === "attempt" ? certificate : null;
}
