import { randomUUID } from "node:crypto";
import { ownCase } from "@/lib/application/application.query";
import { AFTERWARDS } from "@/lib/application/stages";
import { codeOfInvitation, hashOfCode } from "@/lib/family/code.command";
import type { AdultRelation } from "@/lib/family/relation";
import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import { countAttempt } from "@/lib/identity/rate-limit.command";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";

const DAY_MS = 86_400_000;
/** A code is good for so many days. */
export const CODE_DAYS = 7;
/** So many codes may wait at a time: a family is not larger. */
const MOST_OPEN = 5;
const A_DAY = { most: 10, minutes: 24 * 60 };

export type InviteRefusal =
  | "no-application"
  | "application-closed"
  | "too-many-invitations"
  | "too-many-attempts";
export type Invited =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly code: InviteRefusal };

const refused = (code: InviteRefusal): Invited => ({ ok: false, code });

/**
 * Makes a code with which one adult of the family can link an application of their own to this one.
 * @param mailed whether the inviter also gets it by mail, to hand on from there
 */
export async function inviteAdult(
  actor: Actor,
  applicationId: string,
  relation: AdultRelation,
  mailed: boolean,
  now: Date,
): Promise<Invited> {
  if (!may(actor, "link-family")) return refused("no-application");
  if (!(await countAttempt("family-invite", actor.accountId, A_DAY))) {
    return refused("too-many-attempts");
  }
  return inTransaction(async (tx): Promise<Invited> => {
    await tx.$queryRaw`select 1 from application where id = ${applicationId}::uuid for update`;
    const own = await ownCase(actor, applicationId, tx);
    if (own === null) return refused("no-application");
    if (AFTERWARDS.includes(own.state.stage)) return refused("application-closed");
    const open = await tx.familyInvitation.count({
      where: { applicationId, usedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
    });
    if (open >= MOST_OPEN) return refused("too-many-invitations");
    const id = randomUUID();
    const expiresAt = new Date(now.getTime() + CODE_DAYS * DAY_MS);
    const codeHash = hashOfCode(codeOfInvitation(id));
    await tx.familyInvitation.create({
      data: { id, applicationId, relation, codeHash, createdAt: now, expiresAt },
    });
    await recordAudit(tx, actor, "family-invited", applicationId, { invitationId: id, relation });
    if (mailed) {
      await enqueue(tx, "send-family-code", { invitationId: id, accountId: actor.accountId });
    }
    return { ok: true, id };
  });
}

/** Takes a code back that nobody has used. Taking it back twice changes nothing. */
export async function withdrawInvitation(actor: Actor, id: string, now: Date): Promise<void> {
  if (!may(actor, "link-family") || actor.personId === null) return;
  const { personId } = actor;
  await inTransaction(async (tx) => {
    const { count } = await tx.familyInvitation.updateMany({
      where: { id, usedAt: null, withdrawnAt: null, application: { personId } },
      data: { withdrawnAt: now },
    });
    if (count > 0) await recordAudit(tx, actor, "family-invitation-withdrawn", id);
  });
}
