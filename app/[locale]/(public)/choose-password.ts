import { z } from "zod";
import { errorsByField, type FormState } from "@/components/form/form-state";
import type { LinkPurpose } from "@/lib/identity/account-token.command";
import { type ChosenPassword, choosePassword } from "@/lib/identity/choose-password.command";
import { openSession } from "@/lib/identity/session.command";
import { giveSessionCookie } from "@/lib/identity/session-cookie.command";
import { currentTime } from "@/lib/platform/clock";
import { identityErrors } from "./say-identity-error";

const Input = z.object({
  token: z.string().min(1).max(200),
  password: z.string("password-missing").min(1, "password-missing").max(1000),
});

type Chosen = Extract<ChosenPassword, { ok: true }>;

/** Sets the password that a link's form brings and signs its owner in; else what the form shows. */
export async function choosePasswordAndSignIn(
  form: FormData,
  purposes: readonly LinkPurpose[],
): Promise<Chosen | { readonly ok: false; readonly shown: FormState }> {
  const say = await identityErrors();
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) {
    return { ok: false, shown: { errors: errorsByField(input.error.issues, say) } };
  }
  const { token, password } = input.data;
  const chosen = await choosePassword(token, password, purposes, await currentTime());
  if (!chosen.ok) {
    const text = say(chosen.code);
    const isAboutLink = chosen.code === "link-invalid";
    return { ok: false, shown: isAboutLink ? { message: text } : { errors: { password: text } } };
  }
  await giveSessionCookie(await openSession(chosen.accountId, chosen.role));
  return chosen;
}
