import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, type Tx } from "@/lib/platform/db";

export type LinkChanged =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: "link-gone" };

const GONE = { ok: false, code: "link-gone" } as const;

/** The link, locked, with the actor's side of it; null when it has ended or is not theirs. */
async function ownLink(tx: Tx, actor: Actor, id: string) {
  if (!may(actor, "link-family") || actor.personId === null) return null;
  await tx.$queryRaw`select 1 from family_link where id = ${id}::uuid for update`;
  const person = { select: { personId: true } };
  const link = await tx.familyLink.findFirst({
    where: { id, endedAt: null },
    include: { inviter: person, guest: person },
  });
  if (link === null) return null;
  const isInviter = link.inviter.personId === actor.personId;
  if (!isInviter && link.guest.personId !== actor.personId) return null;
  return { ...link, isInviter };
}

/** Lets the other side see the stage of one's own application, or no longer. */
export function shareStage(actor: Actor, id: string, shares: boolean): Promise<LinkChanged> {
  return inTransaction(async (tx): Promise<LinkChanged> => {
    const link = await ownLink(tx, actor, id);
    if (link === null) return GONE;
    const data = link.isInviter ? { inviterShares: shares } : { guestShares: shares };
    await tx.familyLink.update({ where: { id }, data });
    const own = link.isInviter ? link.inviterId : link.guestId;
    await recordAudit(tx, actor, "family-stage-shared", own, { linkId: id, shares });
    return { ok: true };
  });
}

/** Ends a link, from either side and without the other. It stays in the record as one that was. */
export function endLink(actor: Actor, id: string, now: Date): Promise<LinkChanged> {
  return inTransaction(async (tx): Promise<LinkChanged> => {
    const link = await ownLink(tx, actor, id);
    if (link === null) return GONE;
    await tx.familyLink.update({
      where: { id },
      data: { endedAt: now, endedById: actor.accountId },
    });
    for (const subject of [link.inviterId, link.guestId]) {
      await recordAudit(tx, actor, "family-unlinked", subject, { linkId: id });
    }
    return { ok: true };
  });
}
