import { randomUUID } from "node:crypto";
import type { AccountRole, Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import type { Draft } from "@/lib/questionnaire/draft.schema";

import { addEvidence } from "@/lib/questionnaire/evidence.command";

import { at } from "../../factories/application";
import { aCompleteDraft } from "../../factories/questionnaire-draft";
import { type StoredCase, storedCase } from "../application/stored-case";

export type OpenCase = StoredCase & { readonly applicant: Actor };

/** An account and who it is; the case's own person when an applicant. */
export async function storedActor(role: AccountRole, given: Partial<Actor> = {}): Promise<Actor> {
  const actor = {
    accountId: randomUUID(),
    role,
    region: null,
    agency: null,
    personId: null,
    ...given,
  };
  await db.account.create({
    data: {
      id: actor.accountId,
      email: `${actor.accountId}@qonys.example`,
      role,
      region: actor.region,
      agency: actor.agency,
      personId: actor.personId,
      locale: "ru",
      createdAt: at("2026-03-01 10:00"),
    },
  });
  return actor;
}

const CERTIFICATE = randomUUID();

/** A case of Akmola region whose questionnaire is open since 2 March 2026, with its applicant signed in. */
export async function openCase(): Promise<OpenCase> {
  const stored = await storedCase([
    [
      "2026-03-02 09:00",
      "applicant",
      { type: "register", applicationId: "", personId: "", service: "rpp", region: "KZ-11" },
    ],
    [
      "2026-03-02 09:10",
      "applicant",
      { type: "submit-external-certificate", certificateId: CERTIFICATE },
    ],
    [
      "2026-03-02 09:20",
      "centre",
      {
        type: "verify-external-certificate",
        certificateId: CERTIFICATE,
        issuedOn: "2026-01-20",
        listeningCorrect: 14,
        readingCorrect: 28,
      },
    ],
  ]);
  const applicant = await storedActor("applicant", { personId: stored.personId });
  return { ...stored, applicant };
}

/** Puts a draft in place as if it had been saved page by page. */
export async function storeDraft(applicationId: string, draft: Draft = aCompleteDraft()) {
  const data = { answers: draft, version: 1, updatedAt: at("2026-03-02 10:00") };
  await db.questionnaire.upsert({
    where: { applicationId },
    create: { applicationId, ...data },
    update: data,
  });
}

/** Attaches a PDF of its own to an answer. */
export async function attach({ id, applicant }: OpenCase, supports: string, name: string) {
  const bytes = new TextEncoder().encode(`%PDF-1.7\n${name} ${supports} ${id}`.padEnd(64));
  const file = { fileName: `${name}.pdf`, bytes };
  const done = await addEvidence(applicant, id, supports, file, at("2026-03-03 09:00"));
  if (!done.ok) throw new Error(done.code);
}
