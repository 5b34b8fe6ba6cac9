import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Profile } from "@/lib/identity/profile";
import { isProfileFixed, ownProfile } from "@/lib/identity/profile.query";
import type { ProfileInput } from "@/lib/identity/profile.schema";
import { countAttempt } from "@/lib/identity/rate-limit.command";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction, isUniqueViolation, type Tx } from "@/lib/platform/db";

export type SavedProfile =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: "not-allowed" | "profile-fixed" | "person-exists" | "too-many-attempts";
    };

const LIMIT = { most: 20, minutes: 60 };

const FIELDS = [
  "latinSurname",
  "latinGivenName",
  "cyrillicSurname",
  "cyrillicGivenName",
  "patronymic",
  "otherNames",
  "dateOfBirth",
  "sex",
  "citizenship",
  "documentCountry",
  "documentNumber",
  "iin",
] as const satisfies readonly (keyof ProfileInput & keyof Profile)[];

const changedFields = (before: Profile | null, after: ProfileInput) =>
  FIELDS.filter((field) => before?.[field] !== after[field]);

async function store(tx: Tx, actor: Actor, input: ProfileInput, now: Date): Promise<SavedProfile> {
  // The lock makes two sends of one form take turns: the second finds the first one's person.
  await tx.$queryRaw`select 1 from account where id = ${actor.accountId}::uuid for update`;
  const { personId } = await tx.account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { personId: true },
  });
  const before = await ownProfile({ ...actor, personId }, tx);
  const fields = changedFields(before, input);
  const data = { ...input, dateOfBirth: new Date(input.dateOfBirth) };
  if (personId === null) {
    const { id } = await tx.person.create({
      data: { ...data, createdAt: now },
      select: { id: true },
    });
    await tx.account.update({ where: { id: actor.accountId }, data: { personId: id } });
    await recordAudit(tx, actor, "profile-created", id);
    return { ok: true };
  }
  if (await isProfileFixed(personId, tx)) return { ok: false, code: "profile-fixed" };
  await tx.person.update({ where: { id: personId }, data });
  await recordAudit(tx, actor, "profile-changed", personId, { fields });
  return { ok: true };
}

/**
 * Writes down who the applicant is. A person has one account: a second one with the same document and date of
 * birth, or the same IIN, is refused, whoever asks, by the database's own constraints.
 */
export async function saveProfile(
  actor: Actor,
  input: ProfileInput,
  now: Date,
): Promise<SavedProfile> {
  if (!may(actor, "edit-profile")) return { ok: false, code: "not-allowed" };
  // Nobody should find out by trying whose passport numbers are known here.
  if (!(await countAttempt("save-profile", actor.accountId, LIMIT))) {
    return { ok: false, code: "too-many-attempts" };
  }
  try {
    return await inTransaction((tx) => store(tx, actor, input, now));
  } catch (cause) {
    if (isUniqueViolation(cause)) return { ok: false, code: "person-exists" };
    throw cause;
  }
}

/** Other spellings of the name may always be added: they explain, and change nothing that was decided on. */
export async function saveOtherNames(actor: Actor, otherNames: string | null): Promise<void> {
  const { personId } = actor;
  if (!may(actor, "edit-profile") || personId === null) return;
  await inTransaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data: { otherNames } });
    await recordAudit(tx, actor, "profile-changed", personId, { fields: ["otherNames"] });
  });
}
