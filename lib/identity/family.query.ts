import { localDateOf } from "@/lib/calendar/local-date";
import { type FamilyMember, RELATIONS } from "@/lib/identity/family";
import type { Actor } from "@/lib/identity/roles";
import { db, type Tx } from "@/lib/platform/db";

const COLUMNS = {
  id: true,
  relation: true,
  latinName: true,
  cyrillicName: true,
  dateOfBirth: true,
  citizenship: true,
  documentNumber: true,
} as const;

/** The minors listed in the actor's own application, the eldest first. */
export async function ownFamily(
  actor: Actor,
  applicationId: string,
  tx: Pick<Tx, "familyMember"> = db,
): Promise<readonly FamilyMember[]> {
  if (actor.role !== "applicant" || actor.personId === null) return [];
  const rows = await tx.familyMember.findMany({
    where: { applicationId, application: { personId: actor.personId } },
    orderBy: [{ dateOfBirth: "asc" }, { latinName: "asc" }],
    select: COLUMNS,
  });
  return rows.map((row) => ({
    ...row,
    relation: RELATIONS.find((relation) => relation === row.relation) ?? "ward",
    dateOfBirth: localDateOf(row.dateOfBirth),
  }));
}
