import { ownCase } from "@/lib/application/application.query";
import { stateOf } from "@/lib/application/execute.command";
import { type LawStageView, lawStages } from "@/lib/application/law-stages";
import { codeOfInvitation } from "@/lib/family/code.command";
import { spelled } from "@/lib/family/invitation-code";
import { ADULT_RELATIONS, type AdultRelation, otherSide } from "@/lib/family/relation";
import { mayOnCase } from "@/lib/identity/permissions";
import type { RegionCode } from "@/lib/identity/regions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

const relationOf = (stored: string): AdultRelation =>
  ADULT_RELATIONS.find((relation) => relation === stored) ?? "spouse";

/** All that one applicant learns of the other. */
export type OwnLink = {
  readonly id: string;
  /** What the other is to the reader. */
  readonly relation: AdultRelation;
  readonly linkedAt: Date;
  /** Whether the reader lets the other see the stage of their own application. */
  readonly shares: boolean;
  /** The path of the other's application; null unless the other lets it be seen. */
  readonly stages: readonly LawStageView[] | null;
};

export type OpenInvitation = {
  readonly id: string;
  readonly relation: AdultRelation;
  readonly code: string;
  readonly expiresAt: Date;
};

const SIDE = { select: { id: true, state: true } } as const;

/** Links and open invitations of the actor's own application. */
export async function ownLinks(
  actor: Actor,
  applicationId: string,
  now: Date,
): Promise<{
  readonly links: readonly OwnLink[];
  readonly invitations: readonly OpenInvitation[];
}> {
  if ((await ownCase(actor, applicationId)) === null) return { links: [], invitations: [] };
  const rows = await db.familyLink.findMany({
    where: { endedAt: null, OR: [{ inviterId: applicationId }, { guestId: applicationId }] },
    orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
    include: { inviter: SIDE, guest: SIDE },
  });
  const links = rows.map(({ id, linkedAt, ...row }): OwnLink => {
    const isInviter = row.inviterId === applicationId;
    const theirs = isInviter ? row.guest : row.inviter;
    const isShown = isInviter ? row.guestShares : row.inviterShares;
    const relation = relationOf(row.relation);
    return {
      id,
      linkedAt,
      relation: isInviter ? relation : otherSide(relation),
      shares: isInviter ? row.inviterShares : row.guestShares,
      stages: isShown ? reachedOnly(lawStages(stateOf(theirs))) : null,
    };
  });
  const open = await db.familyInvitation.findMany({
    where: { applicationId, usedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const invitations = open.map(({ id, relation, expiresAt }) => ({
    id,
    relation: relationOf(relation),
    code: spelled(codeOfInvitation(id)),
    expiresAt,
  }));
  return { links, invitations };
}

// The stage reached and no more: that one was failed or suspended is the other's own business.
function reachedOnly(stages: readonly LawStageView[]): readonly LawStageView[] {
  return stages.map(({ stage, state }) => ({
    stage,
    state: state === "failed" || state === "suspended" ? "current" : state,
  }));
}

/** A linked case as officers see it beside the one they work on. */
export type LinkedCase = {
  readonly id: string;
  readonly number: string;
  readonly region: RegionCode;
  /** What the other applicant is to this one. */
  readonly relation: AdultRelation;
  readonly linkedAt: Date;
  /** Whether this officer may open it: it is of their region, or they are an auditor. */
  readonly mayOpen: boolean;
};

const OFFICERS_SIDE = { select: { id: true, number: true, state: true } } as const;

/** The linked cases of one that the actor has opened; the caller has made sure that they may. */
export async function linkedCases(
  actor: Actor,
  applicationId: string,
): Promise<readonly LinkedCase[]> {
  const rows = await db.familyLink.findMany({
    where: { endedAt: null, OR: [{ inviterId: applicationId }, { guestId: applicationId }] },
    orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
    include: { inviter: OFFICERS_SIDE, guest: OFFICERS_SIDE },
  });
  return rows.map(({ linkedAt, ...row }) => {
    const isInviter = row.inviterId === applicationId;
    const { id, number, ...other } = isInviter ? row.guest : row.inviter;
    const state = stateOf(other);
    const relation = relationOf(row.relation);
    return {
      id,
      number,
      region: state.region,
      relation: isInviter ? relation : otherSide(relation),
      linkedAt,
      mayOpen: mayOnCase(actor, "view-case", state),
    };
  });
}
