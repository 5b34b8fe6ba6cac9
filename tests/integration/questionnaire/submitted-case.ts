import { db } from "@/lib/platform/db";
import { documentToSign } from "@/lib/questionnaire/document.query";
import type { Draft } from "@/lib/questionnaire/draft.schema";
import { codeOf, oneTimeCode, sendSigningCode } from "@/lib/questionnaire/one-time-code.command";
import { ownQuestionnaire } from "@/lib/questionnaire/questionnaire.query";
import { submitQuestionnaire } from "@/lib/questionnaire/submit.command";
import { at } from "../../factories/application";
import { aCompleteDraft } from "../../factories/questionnaire-draft";
import { type OpenCase, openCase, storeDraft } from "./open-case";

const now = at("2026-03-03 10:00");

/** A case of Akmola region whose questionnaire was signed and assessed on 3 March 2026. */
export async function submittedCase(
  draft: Draft = aCompleteDraft({ record: { unexpungedConviction: "no" } }),
  before: (made: OpenCase) => Promise<void> = async () => undefined,
): Promise<OpenCase> {
  const made = await openCase();
  await storeDraft(made.id, draft);
  await before(made);
  const own = await ownQuestionnaire(made.applicant, made.id, now);
  const ready = own && documentToSign(own, "kk");
  if (!ready?.ok) throw new Error("the questionnaire is complete");
  const { accountId } = made.applicant;
  await sendSigningCode(accountId, ready.sha256, now);
  const token = await db.accountToken.findFirstOrThrow({ where: { accountId } });
  const given = {
    applicationId: made.id,
    sha256: ready.sha256,
    proof: codeOf(token.id),
    locale: "kk",
  } as const;
  const done = await submitQuestionnaire(made.applicant, given, oneTimeCode, now);
  if (!done.ok) throw new Error(done.code);
  return made;
}
