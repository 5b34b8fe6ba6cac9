"use server";

import { refresh } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import { createVersion } from "@/lib/items/create-draft.command";
import { reviewItem } from "@/lib/items/review-item.command";
import { activate, retire, startTrial } from "@/lib/items/use-item.command";
import { redirect } from "@/lib/wording/navigation";

const Ref = z.object({ id: z.string().max(20), revision: z.coerce.number().int() });
const STEPS = { trial: startTrial, activate, retire } as const;
const Step = Ref.extend({ step: z.enum(["trial", "activate", "retire"]) });

/** Takes an item one step further in its life. */
export async function takeItemStep(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const [t, refusal] = await Promise.all([
    getTranslations("items.page"),
    getTranslations("items.refusal"),
  ]);
  const { step, ...ref } = Step.parse(Object.fromEntries(form));
  const done = await STEPS[step](actor, ref);
  if (!done.ok) return { message: refusal(done.code) };
  refresh();
  return { ok: true, message: t("done") };
}

/** Begins a new version of an item and opens its editor. */
export async function beginVersion(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const done = await createVersion(actor, z.string().max(20).parse(form.get("id")));
  if (!done.ok) {
    const refusal = await getTranslations("items.refusal");
    return { message: refusal(done.code) };
  }
  return redirect({ href: `/desk/items/${done.id}/edit`, locale: await getLocale() });
}

const Review = Ref.extend({
  option: z.coerce.number("answerMissing").int().min(0).max(3),
  verdict: z.enum(["fit", "mend"], "verdictMissing"),
  remark: z.string().trim().max(2_000),
}).refine(({ verdict, remark }) => verdict === "fit" || remark !== "", {
  path: ["remark"],
  message: "remarkMissing",
});

const PROBLEMS = { option: "answerMissing", verdict: "verdictMissing" } as const;

/** Records a review: the reviewer's own answer, and whether the item is fit. */
export async function recordReview(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const t = await getTranslations("items.review");
  const values = typedValues(form);
  const input = Review.safeParse({ ...values, option: values["option"] || undefined });
  if (!input.success) {
    const at = new Set(input.error.issues.map(({ path }) => String(path[0])));
    const errors = {
      ...(at.has("option") && { option: t(PROBLEMS.option) }),
      ...(at.has("verdict") && { verdict: t(PROBLEMS.verdict) }),
      ...(at.has("remark") && { remark: t("remarkMissing") }),
    };
    return { values, errors };
  }
  const { id, revision, option, verdict, remark } = input.data;
  const review = { option, isFit: verdict === "fit", remark };
  const done = await reviewItem(actor, { id, revision }, review);
  if (!done.ok) {
    const refusal = await getTranslations("items.refusal");
    return { values, message: refusal(done.code) };
  }
  const href = `/desk/items/${id}?reviewed=${done.outcome}`;
  return redirect({ href, locale: await getLocale() });
}
