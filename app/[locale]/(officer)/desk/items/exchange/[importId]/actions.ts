"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import { dropImport, takeImport } from "@/lib/qti/take-import.command";
import { redirect } from "@/lib/wording/navigation";

const Chosen = z.object({ importId: z.uuid(), choice: z.enum(["take", "drop"]) });

/** Takes a package into the bank, or lays it aside. */
export async function decide(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const t = await getTranslations("qti.exchange.result");
  const input = Chosen.safeParse(Object.fromEntries(form));
  if (!input.success) return { message: t("not-allowed") };
  const { importId, choice } = input.data;
  const done =
    choice === "take" ? await takeImport(actor, importId) : await dropImport(actor, importId);
  if (!done.ok) return { message: t(done.code) };
  return redirect({ href: `/desk/items/exchange/${importId}`, locale: await getLocale() });
}
