import canonicalize from "canonicalize";
import { sha256Hex } from "@/lib/platform/digest";
import { buildDocument } from "@/lib/questionnaire/document";
import { readDocument, type SignedDocument } from "@/lib/questionnaire/document.schema";
import type { OwnQuestionnaire } from "@/lib/questionnaire/questionnaire.query";
import type { SectionKey } from "@/lib/questionnaire/sections";
import { toAnswers } from "@/lib/questionnaire/to-answers";
import { wordsIn } from "@/lib/questionnaire/words";
import type { Locale } from "@/lib/wording/routing";

export type ReadyToSign =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly sha256: string;
      /** Read back from the bytes: what is shown is what is signed. */
      readonly document: SignedDocument;
    }
  | { readonly ok: false; readonly incomplete: readonly SectionKey[] };

/**
 * The bytes to sign, from what is stored. The same rows give the same bytes on the same day and in the
 * same language, so that a code sent for them fits nothing else.
 */
export function documentToSign(questionnaire: OwnQuestionnaire, locale: Locale): ReadyToSign {
  const { facts, draft } = questionnaire;
  if (facts === null) return { ok: false, incomplete: [] };
  const scored = toAnswers(draft, facts, questionnaire.sectionOf);
  if (!scored.ok) return scored;
  const built = buildDocument(questionnaire, scored.answers, wordsIn(locale));
  const bytes = new TextEncoder().encode(canonicalize(built));
  return { ok: true, bytes, sha256: sha256Hex(bytes), document: readDocument(bytes) };
}
