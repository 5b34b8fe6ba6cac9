import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import { enqueueLink } from "@/lib/identity/request-link.command";
import { AccountRole, type Actor } from "@/lib/identity/roles";
import { endAllSessions } from "@/lib/identity/session.command";
import { type StaffInput, type StaffPlace, staffPlace } from "@/lib/identity/staff.schema";
import { inTransaction, isUniqueViolation, type Tx } from "@/lib/platform/db";

type Refused<Code extends string> = { readonly ok: false; readonly code: Code };
export type StaffChanged =
  | { readonly ok: true }
  | Refused<"not-allowed" | "own-account" | "region-missing" | "agency-missing">;

/** Creates a staff account and invites its owner by mail: nobody but them ever knows the password. */
export async function createStaff(
  actor: Actor,
  { name, email, role, region, agency, locale }: StaffInput,
  now: Date,
): Promise<{ readonly ok: true } | Refused<"not-allowed" | "email-taken">> {
  if (!may(actor, "manage-staff")) return { ok: false, code: "not-allowed" };
  try {
    await inTransaction(async (tx) => {
      const { id } = await tx.account.create({
        data: {
          email,
          role,
          region,
          agency,
          locale,
          displayName: name,
          createdById: actor.accountId,
          createdAt: now,
        },
        select: { id: true },
      });
      await enqueueLink(tx, id, "invitation");
      await recordAudit(tx, actor, "staff-created", id, { role, region, agency });
    });
    return { ok: true };
  } catch (cause) {
    if (isUniqueViolation(cause, "account_email_key")) return { ok: false, code: "email-taken" };
    throw cause;
  }
}

type Member = {
  readonly role: string;
  readonly region: string | null;
  readonly agency: string | null;
};

/** Runs a change of a staff account under its lock. */
function change(
  actor: Actor,
  id: string,
  work: (tx: Tx, member: Member) => Promise<StaffChanged>,
): Promise<StaffChanged> {
  return inTransaction(async (tx): Promise<StaffChanged> => {
    if (!may(actor, "manage-staff")) return { ok: false, code: "not-allowed" };
    await tx.$queryRaw`select 1 from account where id = ${id}::uuid for update`;
    const member = await tx.account.findFirst({
      where: { id, role: { not: "applicant" } },
      select: { role: true, region: true, agency: true },
    });
    return member === null ? { ok: false, code: "not-allowed" } : work(tx, member);
  });
}

/** Moves a member of staff to another region or agency. It counts from their next request on. */
export function moveStaff(actor: Actor, id: string, wanted: StaffPlace): Promise<StaffChanged> {
  return change(actor, id, async (tx, member) => {
    const found = staffPlace(AccountRole.parse(member.role), wanted);
    if (!found.ok) {
      return { ok: false, code: found.field === "region" ? "region-missing" : "agency-missing" };
    }
    const { place } = found;
    await tx.account.update({ where: { id }, data: place });
    await recordAudit(tx, actor, "staff-moved", id, {
      from: member.region ?? member.agency,
      to: place.region ?? place.agency,
    });
    return { ok: true };
  });
}

/** Closes a staff account and ends its sessions at once; nobody closes their own. */
export function closeStaff(actor: Actor, id: string): Promise<StaffChanged> {
  return change(actor, id, async (tx) => {
    if (id === actor.accountId) return { ok: false, code: "own-account" };
    // Two administrators closing each other at once: the second finds their own account closed.
    await tx.$queryRaw`select 1 from account where id = ${actor.accountId}::uuid for update`;
    const own = await tx.account.count({ where: { id: actor.accountId, active: true } });
    if (own === 0) return { ok: false, code: "not-allowed" };
    await tx.account.update({ where: { id }, data: { active: false } });
    await endAllSessions(tx, id);
    await recordAudit(tx, actor, "staff-closed", id);
    return { ok: true };
  });
}

/** Opens a closed staff account again. */
export function reopenStaff(actor: Actor, id: string): Promise<StaffChanged> {
  return change(actor, id, async (tx) => {
    await tx.account.update({ where: { id }, data: { active: true } });
    await recordAudit(tx, actor, "staff-reopened", id);
    return { ok: true };
  });
}

/** Sends the invitation again, or, once it was used, a link for a new password. */
export function inviteStaffAgain(actor: Actor, id: string): Promise<StaffChanged> {
  return change(actor, id, async (tx) => {
    await enqueueLink(tx, id, "invitation");
    await recordAudit(tx, actor, "staff-invited", id);
    return { ok: true };
  });
}
