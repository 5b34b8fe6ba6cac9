"use server";

import { getLocale, getTranslations } from "next-intl/server";
import type { FormState } from "@/components/form/form-state";
import { requireActor } from "@/lib/identity/current-actor.query";
import { openImport } from "@/lib/qti/open-import.command";
import { redirect } from "@/lib/wording/navigation";

/** Keeps a package and leads to what is in it. */
export async function upload(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor("testing-centre");
  const t = await getTranslations("qti.exchange.upload");
  const file = form.get("package");
  if (!(file instanceof File)) return { errors: { package: t("file-missing") } };
  const opened = await openImport(actor, file.name, new Uint8Array(await file.arrayBuffer()));
  if (opened.ok) {
    return redirect({ href: `/desk/items/exchange/${opened.id}`, locale: await getLocale() });
  }
  const code = opened.code === "file-too-large" ? "file-too-large" : "file-missing";
  return { errors: { package: t(code) } };
}
