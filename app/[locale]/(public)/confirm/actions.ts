"use server";

import { getLocale } from "next-intl/server";
import type { FormState } from "@/components/form/form-state";
import { homeOf } from "@/lib/identity/navigation";
import { startingPointOf, startingQuery } from "@/lib/identity/starting-point";
import { redirect } from "@/lib/wording/navigation";
import { choosePasswordAndSignIn } from "../choose-password";

export async function confirmAction(_previous: FormState, form: FormData): Promise<FormState> {
  const chosen = await choosePasswordAndSignIn(form, ["confirm-email", "invitation"]);
  if (!chosen.ok) return chosen.shown;
  const start = startingQuery(startingPointOf(Object.fromEntries(form)));
  const isApplicant = chosen.role === "applicant";
  const href = isApplicant ? `/application/profile${start}` : homeOf(chosen.role);
  return redirect({ href, locale: await getLocale() });
}
