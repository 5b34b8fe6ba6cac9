import { ownCase } from "@/lib/application/application.query";
import { recordAudit } from "@/lib/identity/audit.command";
import { mayListFamily } from "@/lib/identity/family";
import { ownFamily } from "@/lib/identity/family.query";
import type { FamilyMemberInput } from "@/lib/identity/family.schema";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";

export type FamilyChanged =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: "no-application" | "family-fixed" | "family-full" };

/** As many as the questionnaire counts (parameters, section 2). */
const MOST = 20;

/** Runs a change of the list of one's own application, while the list is open. */
function change(
  actor: Actor,
  applicationId: string,
  work: (tx: Tx) => Promise<FamilyChanged>,
): Promise<FamilyChanged> {
  return inTransaction(async (tx): Promise<FamilyChanged> => {
    // Waits for a decision that is being entered, and for the same form sent twice.
    await tx.$queryRaw`select 1 from application where id = ${applicationId}::uuid for update`;
    const own = await ownCase(actor, applicationId, tx);
    if (own === null) return { ok: false, code: "no-application" };
    if (!mayListFamily(own.state.stage)) return { ok: false, code: "family-fixed" };
    return work(tx);
  });
}

const toRow = (input: FamilyMemberInput) => ({
  ...input,
  dateOfBirth: new Date(input.dateOfBirth),
});

/** Lists a minor. The same name and date of birth twice is one entry, so a form sent twice adds one. */
export function addFamilyMember(
  actor: Actor,
  applicationId: string,
  input: FamilyMemberInput,
): Promise<FamilyChanged> {
  return change(actor, applicationId, async (tx) => {
    const listed = await ownFamily(actor, applicationId, tx);
    const isListed = listed.some(
      ({ latinName, dateOfBirth }) =>
        latinName === input.latinName && dateOfBirth === input.dateOfBirth,
    );
    if (isListed) return { ok: true };
    if (listed.length >= MOST) return { ok: false, code: "family-full" };
    const { id } = await tx.familyMember.create({
      data: { ...toRow(input), applicationId },
      select: { id: true },
    });
    await recordAudit(tx, actor, "family-member-added", applicationId, { memberId: id });
    return { ok: true };
  });
}

/** Corrects what is said of a listed minor. */
export function editFamilyMember(
  actor: Actor,
  applicationId: string,
  memberId: string,
  input: FamilyMemberInput,
): Promise<FamilyChanged> {
  return change(actor, applicationId, async (tx) => {
    const where = { id: memberId, applicationId };
    const { count } = await tx.familyMember.updateMany({ where, data: toRow(input) });
    if (count > 0) {
      await recordAudit(tx, actor, "family-member-changed", applicationId, { memberId });
    }
    return { ok: true };
  });
}

/** Takes a minor off the list. Taking off twice changes nothing. */
export function removeFamilyMember(
  actor: Actor,
  applicationId: string,
  memberId: string,
): Promise<FamilyChanged> {
  return change(actor, applicationId, async (tx) => {
    const { count } = await tx.familyMember.deleteMany({ where: { id: memberId, applicationId } });
    if (count > 0) {
      await recordAudit(tx, actor, "family-member-removed", applicationId, { memberId });
    }
    return { ok: true };
  });
}
