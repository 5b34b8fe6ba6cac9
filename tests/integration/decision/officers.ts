import { stateOf } from "@/lib/application/execute.command";
import { draftDecision } from "@/lib/decision/draft-decision.command";
import { db } from "@/lib/platform/db";
import { at, PEOPLE, type Step } from "../../factories/application";
import { anActor, type StoredCase, storedCase } from "../application/stored-case";

export const REASONS = { kk: ["Себеп."], ru: ["Причина."], en: ["A reason."] };

const NAMES = {
  specialist: "Әсел Нұрғалиева",
  head: "Данияр Қасымов",
  otherHead: "Ләззат Омарова",
} as const;

/** The accounts of the akimat of KZ-75, with the names that letters carry. */
export async function storeOfficers(): Promise<void> {
  for (const who of ["specialist", "head", "otherHead"] as const) {
    await db.account.create({
      data: {
        id: PEOPLE[who],
        email: `${who.toLowerCase()}@qonys.example`,
        role: anActor(who).role,
        region: "KZ-75",
        displayName: NAMES[who],
        locale: "kk",
        createdAt: at("2026-03-01 09:00"),
      },
    });
  }
}

/** An account for a case's person, so that they can be told and can act. */
export async function accountOf({ personId }: StoredCase, locale = "en") {
  const { id } = await db.account.create({
    data: {
      email: `${personId}@qonys.example`,
      role: "applicant",
      personId,
      locale,
      createdAt: at("2026-03-01 09:00"),
    },
  });
  return anActor("applicant", { accountId: id, personId });
}

/** A case at these steps whose decision the specialist then drafts, in words. */
export async function draftedCase(steps: readonly Step[], on: string): Promise<StoredCase> {
  const stored = await storedCase(steps);
  await draft(stored, on);
  return stored;
}

export async function draft({ id }: StoredCase, on: string): Promise<void> {
  const done = await draftDecision(anActor("specialist"), id, REASONS, at(on));
  if (!done.ok) throw new Error(done.code);
}

export const readState = async ({ id }: StoredCase) =>
  stateOf(await db.application.findUniqueOrThrow({ where: { id } }));

/** The id of the draft in force: what the approving person has read. */
export const draftOf = async (stored: StoredCase): Promise<string> =>
  (await readState(stored)).decision?.draft?.textId ?? "";
