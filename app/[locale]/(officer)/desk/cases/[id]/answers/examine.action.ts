"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type FormState, typedValues } from "@/components/form/form-state";
import { type ExaminedAnswers, examineAnswers } from "@/lib/assessment/examine-answers.command";
import { isOpen } from "@/lib/assessment/findings";
import { answerFile } from "@/lib/assessment/findings.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";

const Input = z.object({
  applicationId: z.uuid(),
  version: z.coerce.number().int(),
  seen: z.coerce.number().int(),
  actId: z.uuid(),
  finding: z.enum(["confirmed", "not-borne-out"]),
  reason: z.string().trim().max(2000),
});

/** The button beside one answer confirms just that one; the button below writes down what was found of the ticked ones. */
function chosen(form: FormData) {
  const fields = Object.fromEntries(form);
  const only = form.get("only");
  if (typeof only === "string") {
    return { keys: [only], fields: { ...fields, finding: "confirmed", reason: "" } };
  }
  const keys = form.getAll("keys").filter((key) => typeof key === "string");
  return { keys: [...new Set(keys)], fields };
}

export async function examineAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("akimat-specialist", "police");
  const t = await getTranslations("findings");
  const { keys, fields } = chosen(form);
  const input = Input.safeParse(fields);
  if (!input.success) return { values: typedValues(form), message: t("error.failed") };
  const done = await examineAnswers(actor, { ...input.data, keys }, await currentTime());
  refresh();
  if (!done.ok) return { values: typedValues(form), ...(await whyRefused(done.code)) };
  const file = await answerFile(actor, input.data.applicationId);
  const open = file?.examined.filter(isOpen).length ?? 0;
  return { ok: true, message: t("done", { open }) };
}

type Code = Extract<ExaminedAnswers, { ok: false }>["code"];

async function whyRefused(code: Code): Promise<FormState> {
  const t = await getTranslations("findings.error");
  switch (code) {
    case "stale":
    case "nothing-chosen":
      return { message: t(code) };
    case "reason-missing":
      return { errors: { reason: t(code) } };
    default: {
      const refusal = await getTranslations("case.refusal");
      return { message: refusal(code) };
    }
  }
}
