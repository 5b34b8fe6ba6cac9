import { ACCOMMODATION_KINDS, accommodationBy, withExtraTime } from "@/lib/exam/accommodation";
import { blockMinutes } from "@/lib/exam/block-minutes";
import { StoredForm } from "@/lib/exam/form.schema";
import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/client";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/**
 * Gives an attempt that has not begun what is approved for its applicant now, and takes back what is not any more: the
 * minutes of its blocks, its breaks, large text, a reader. The questions stay as they were drawn.
 */
export async function applyAccommodation(
  tx: Tx,
  attemptId: string,
  ruleSet: RuleSet,
): Promise<void> {
  // Locked before it is read: a form that is drawn anew meanwhile must not be overwritten by the old one.
  await tx.$queryRaw`select 1 from attempt where id = ${attemptId}::uuid for no key update`;
  const attempt = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId } });
  const approved = await tx.accommodation.findMany({
    where: { applicationId: attempt.applicationId, status: "approved" },
    select: { kind: true },
  });
  const kinds = ACCOMMODATION_KINDS.filter((kind) => approved.some((row) => row.kind === kind));
  const accommodation = accommodationBy(kinds, ruleSet);
  if (accommodation === null && attempt.accommodation === null) return;
  const form = StoredForm.parse(attempt.form);
  const minutes = withExtraTime(blockMinutes(ruleSet), accommodation);
  await tx.attempt.updateMany({
    where: { id: attemptId, phase: "ready" },
    data: { form: { ...form, minutes }, accommodation: accommodation ?? Prisma.DbNull },
  });
}
