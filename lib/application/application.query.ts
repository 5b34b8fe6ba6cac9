import { stateOf } from "@/lib/application/execute.command";
import type { ApplicationState } from "@/lib/application/state";
import { mayOnCase, type ViewAction } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db, type Tx } from "@/lib/platform/db";

/** A case as its pages need it: its number for people, and its evolved state. */
export type Case = {
  readonly id: string;
  readonly number: string;
  readonly abroad: boolean;
  readonly openedAt: Date;
  readonly state: ApplicationState;
};

const COLUMNS = { id: true, number: true, abroad: true, openedAt: true, state: true } as const;

const toCase = ({ state, ...row }: Omit<Case, "state"> & { state: unknown }): Case => ({
  ...row,
  state: stateOf({ state }),
});

type Reader = Pick<Tx, "application">;

/**
 * The applicant's own case: the one asked for by id, else the one that is open, else the latest. Null when
 * there is none, and also when the id is somebody else's: another's case looks as if it did not exist.
 */
export async function ownCase(
  actor: Actor,
  id: string | null = null,
  tx: Reader = db,
): Promise<Case | null> {
  if (actor.role !== "applicant" || actor.personId === null) return null;
  const row = await tx.application.findFirst({
    where: { personId: actor.personId, ...(id !== null && { id }) },
    orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { openedAt: "desc" }],
    select: COLUMNS,
  });
  return row && toCase(row);
}

/** All of the applicant's cases, the open ones first: for the switch between two services. */
export async function ownCases(actor: Actor): Promise<readonly Case[]> {
  if (actor.role !== "applicant" || actor.personId === null) return [];
  const rows = await db.application.findMany({
    where: { personId: actor.personId },
    orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { openedAt: "desc" }],
    select: COLUMNS,
  });
  return rows.map(toCase);
}

/** A case for somebody who works on it; null when it is not theirs to see. */
export async function caseFor(
  actor: Actor,
  id: string,
  action: ViewAction = "view-case",
  tx: Reader = db,
): Promise<Case | null> {
  const row = await tx.application.findUnique({ where: { id }, select: COLUMNS });
  if (row === null) return null;
  const found = toCase(row);
  return mayOnCase(actor, action, found.state) ? found : null;
}
