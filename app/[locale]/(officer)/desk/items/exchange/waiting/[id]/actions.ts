"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { errorsByField, type FormState, typedValues } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import { completeItem, dropImportedItem } from "@/lib/qti/complete-item.command";
import { redirect } from "@/lib/wording/navigation";

const option = z.string().trim().min(1, "option-missing").max(2_000, "text-too-long");
const Addition = z.object({
  id: z.uuid(),
  kind: z.string().min(1, "kind-missing"),
  topic: z.string().min(1, "topic-missing"),
  level: z.string().min(1, "level-missing"),
  difficulty: z
    .string()
    .transform((text) => Number(text.trim().replace(",", ".").replace("−", "-")))
    .pipe(z.number("difficulty-range").min(-2, "difficulty-range").max(2, "difficulty-range")),
  option0: option,
  option1: option,
  option2: option,
  option3: option,
  key: z.enum(["0", "1", "2", "3"], "key-missing"),
});

const CODES = [
  "kind-missing",
  "topic-missing",
  "level-missing",
  "difficulty-range",
  "option-missing",
  "text-too-long",
  "key-missing",
] as const;

/** Makes a draft of an imported question and what was added to it. */
export async function complete(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const [t, gap, errors] = await Promise.all([
    getTranslations("qti.exchange.complete"),
    getTranslations("qti.exchange.gaps"),
    getTranslations("items.errors"),
  ]);
  const values = typedValues(form);
  const input = Addition.safeParse({ key: "", ...Object.fromEntries(form) });
  if (!input.success) {
    const say = (code: string) => errors(CODES.find((known) => known === code) ?? "invalid");
    return { values, errors: errorsByField(input.error.issues, say) };
  }
  const { id, option0, option1, option2, option3, key, ...facts } = input.data;
  const options = [option0, option1, option2, option3];
  const done = await completeItem(actor, id, { ...facts, options, key: Number(key) });
  if (done.ok) return redirect({ href: `/desk/items/${done.id}`, locale: await getLocale() });
  if (done.code !== "gaps") return { values, message: t(done.code) };
  return { values, message: t("gaps", { gaps: done.gaps.map((one) => gap(one)).join(", ") }) };
}

/** Lays an imported question aside for good. */
export async function drop(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const t = await getTranslations("qti.exchange.complete");
  const id = z.uuid().safeParse(form.get("id"));
  const done = id.success ? await dropImportedItem(actor, id.data) : null;
  if (done === null || !done.ok) return { message: t(done?.code ?? "not-allowed") };
  return redirect({ href: "/desk/items/exchange", locale: await getLocale() });
}
