import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { type SignOut, SignOutForm } from "./sign-out-form";

export interface ShellActor {
  readonly name: string;
  /** The role in the reader's language, with the region where it matters. */
  readonly roleLabel: string;
}

/** Who is signed in, and the way out. */
export function AccountMenu({
  actor,
  signOut,
}: {
  actor: ShellActor;
  signOut: SignOut | undefined;
}) {
  const t = useTranslations("shell");
  return (
    <div className="flex items-center gap-2">
      <p className="hidden max-w-56 text-end text-sm leading-tight sm:block">
        <span className="sr-only">{t("signedInAs", { name: "" })}</span>
        <span className="block truncate font-semibold">{actor.name}</span>
        <span className="block truncate text-soft">{actor.roleLabel}</span>
      </p>
      <Icon name="person" className="size-6 text-sky max-sm:hidden" />
      {signOut ? <SignOutForm signOut={signOut}>{t("signOut")}</SignOutForm> : null}
    </div>
  );
}
