"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { approveDecision } from "@/lib/decision/approve-decision.command";
import {
  type DraftedDecision,
  draftDecision,
  type Named,
} from "@/lib/decision/draft-decision.command";
import { ReasonsInput } from "@/lib/decision/reasons.schema";
import { returnDraft } from "@/lib/decision/say.command";
import { SpokenInput } from "@/lib/decision/spoken.schema";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { redirect } from "@/lib/wording/navigation";
import { refusedDraft, wrongWords } from "../../../../../say-decision-error";
import { refusedForm } from "../../../../../say-refusal";

const Id = z.uuid();
const caseId = (form: FormData) => Id.parse(form.get("caseId"));
const readId = (form: FormData) => Id.parse(form.get("readId"));

const backToCase = async (id: string) =>
  redirect({ href: `/desk/cases/${id}`, locale: await getLocale() });

// A letter has its reasons in each of its languages, or it would say less in one than in another.
const FullReasons = ReasonsInput.superRefine((reasons, context) => {
  for (const locale of ["kk", "ru", "en"] as const) {
    if (reasons[locale].length === 0) {
      context.addIssue({ code: "custom", path: [locale], message: "reasons-missing" });
    }
  }
});

export async function draft(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("akimat-specialist");
  const reasons = FullReasons.safeParse(Object.fromEntries(form));
  if (!reasons.success) return wrongWords(reasons.error.issues, form);
  const now = await currentTime();
  const done = await draftDecision(actor, caseId(form), reasons.data, now, named(form));
  return done.ok ? backToCase(caseId(form)) : undrafted(done.code, form);
}

const Reason = z.string().trim().max(2000).catch("");

/** What the officer takes on: only with a tick, for the answers that the page showed. */
function named(form: FormData): Named {
  const keys = form.getAll("unverified").filter((key) => typeof key === "string");
  const reason = Reason.parse(form.get("unverifiedReason"));
  return { keys: form.get("acknowledged") === "yes" ? keys : [], reason };
}

type Code = Extract<DraftedDecision, { ok: false }>["code"];

async function undrafted(code: Code, form: FormData): Promise<FormState> {
  if (code !== "answers-unverified" && code !== "answers-not-borne-out") {
    return refusedForm(code, form);
  }
  const t = await getTranslations("findings.draftError");
  return { values: typedValues(form), message: t(code) };
}

export async function approve(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("akimat-head");
  const done = await approveDecision(actor, caseId(form), readId(form), await currentTime());
  return done.ok ? backToCase(caseId(form)) : refusedDraft(done.code, form);
}

export async function sendBack(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("akimat-head");
  const input = SpokenInput.safeParse(Object.fromEntries(form));
  if (!input.success) return wrongWords(input.error.issues, form);
  const words = { text: input.data.text, readId: readId(form) };
  const done = await returnDraft(actor, caseId(form), words, await currentTime());
  return done.ok ? backToCase(caseId(form)) : refusedDraft(done.code, form);
}
