import { stateOf } from "@/lib/application/execute.command";
import { localDateOf } from "@/lib/calendar/local-date";
import { PERSON_NAME } from "@/lib/identity/names";
import type { Profile } from "@/lib/identity/profile";
import type { Actor } from "@/lib/identity/roles";
import { db, type Tx } from "@/lib/platform/db";

const COLUMNS = {
  ...PERSON_NAME,
  otherNames: true,
  dateOfBirth: true,
  sex: true,
  citizenship: true,
  documentCountry: true,
  documentNumber: true,
  iin: true,
} as const;

/** What the person behind the actor's account has told about themselves; null before they did. */
export async function ownProfile(
  actor: Actor,
  tx: Pick<Tx, "person"> = db,
): Promise<Profile | null> {
  if (actor.role !== "applicant" || actor.personId === null) return null;
  const person = await tx.person.findUnique({ where: { id: actor.personId }, select: COLUMNS });
  return person && { ...person, dateOfBirth: localDateOf(person.dateOfBirth) };
}

/**
 * Whether the details stand fast: a signed questionnaire is being decided on, and a letter will name this
 * person as they are written down.
 */
export async function isProfileFixed(
  personId: string,
  tx: Pick<Tx, "application"> = db,
): Promise<boolean> {
  const open = await tx.application.findMany({
    where: { personId, closedAt: null },
    select: { state: true },
  });
  return open.some((row) => stateOf(row).submission !== null);
}
