import { ownCase } from "@/lib/application/application.query";
import { stateOf } from "@/lib/application/execute.command";
import { AFTERWARDS } from "@/lib/application/stages";
import { localDateOf } from "@/lib/calendar/local-date";
import { hashOfCode } from "@/lib/family/code.command";
import { readCode } from "@/lib/family/invitation-code";
import { isAdult } from "@/lib/identity/adult";
import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import { countAttempt, forgetAttempts } from "@/lib/identity/rate-limit.command";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, isUniqueViolation, type Tx } from "@/lib/platform/db";

const OF_ACCOUNT = { most: 5, minutes: 15 };
// A service centre's visitors share one address.
const OF_SENDER = { most: 30, minutes: 15 };

export type AcceptRefusal =
  | "no-application"
  | "application-closed"
  | "not-adult"
  | "code-not-good"
  | "own-code"
  | "already-linked"
  | "too-many-attempts";
export type Accepted = { readonly ok: true } | { readonly ok: false; readonly code: AcceptRefusal };

const refused = (code: AcceptRefusal): Accepted => ({ ok: false, code });

/**
 * Links the actor's own application to that of the person who gave them the code. A code that is unknown, used, taken
 * back or run out is refused with one word for all four, after a limited number of tries.
 * @param sender the network address that asks, for the limit
 */
export async function acceptInvitation(
  actor: Actor,
  applicationId: string,
  typed: string,
  sender: string,
  now: Date,
): Promise<Accepted> {
  if (!may(actor, "link-family")) return refused("no-application");
  const within = await Promise.all([
    countAttempt("family-code-account", actor.accountId, OF_ACCOUNT),
    countAttempt("family-code-sender", sender, OF_SENDER),
  ]);
  if (within.includes(false)) return refused("too-many-attempts");
  const code = readCode(typed);
  if (code === null) return refused("code-not-good");
  const done = await inTransaction((tx) => accept(tx, actor, applicationId, code, now)).catch(
    (cause: unknown) => {
      // Both invited each other and accept at once: the pair's index lets one through.
      if (isUniqueViolation(cause)) return refused("already-linked");
      throw cause;
    },
  );
  if (done.ok) await forgetAttempts("family-code-account", actor.accountId);
  return done;
}

async function accept(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  code: string,
  now: Date,
): Promise<Accepted> {
  const own = await ownCase(actor, applicationId, tx);
  if (own === null) return refused("no-application");
  const found = await goodInvitation(tx, code, now);
  if (found === null) return refused("code-not-good");
  const inviter = stateOf(found.application);
  if (inviter.personId === own.state.personId) return refused("own-code");
  const refusal = await notToLink(tx, [own.state, inviter], now);
  if (refusal !== null) return refused(refusal);
  const pair = [own.id, found.applicationId];
  const open = await tx.familyLink.count({
    where: { inviterId: { in: pair }, guestId: { in: pair }, endedAt: null },
  });
  if (open > 0) return refused("already-linked");
  const { count } = await tx.familyInvitation.updateMany({
    where: { id: found.id, usedAt: null, withdrawnAt: null },
    data: { usedAt: now },
  });
  if (count === 0) return refused("code-not-good");
  const { id: linkId } = await tx.familyLink.create({
    data: {
      invitationId: found.id,
      inviterId: found.applicationId,
      guestId: own.id,
      relation: found.relation,
      linkedAt: now,
    },
  });
  for (const subject of pair) await recordAudit(tx, actor, "family-linked", subject, { linkId });
  return { ok: true };
}

const goodInvitation = (tx: Tx, code: string, now: Date) =>
  tx.familyInvitation.findFirst({
    where: {
      codeHash: hashOfCode(code),
      usedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: now },
    },
    select: {
      id: true,
      applicationId: true,
      relation: true,
      application: { select: { state: true } },
    },
  });

type Side = ReturnType<typeof stateOf>;

// Two open cases of two adults; a minor is listed with a parent and assessed with the family.
async function notToLink(tx: Tx, sides: readonly Side[], now: Date): Promise<AcceptRefusal | null> {
  if (sides.some(({ stage }) => AFTERWARDS.includes(stage))) return "application-closed";
  const people = await tx.person.findMany({
    where: { id: { in: sides.map(({ personId }) => personId) } },
    select: { dateOfBirth: true },
  });
  const today = localDateOf(now);
  const areAdults = people.every(({ dateOfBirth }) => isAdult(localDateOf(dateOfBirth), today));
  return areAdults ? null : "not-adult";
}
