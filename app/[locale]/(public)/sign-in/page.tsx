import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/text-field";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { currentActor } from "@/lib/identity/current-actor.query";
import { homeOf } from "@/lib/identity/navigation";
import { redirect } from "@/lib/wording/navigation";
import { signInAction } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("identity.signIn");
  return { title: t("title") };
}

export default async function SignInPage() {
  const actor = await currentActor();
  if (actor !== null) redirect({ href: homeOf(actor.role), locale: await getLocale() });
  const t = await getTranslations("identity.signIn");
  const fields = await getTranslations("identity.fields");
  return (
    <Page width="text">
      <PageHeader title={t("title")} />
      <Card stitched>
        <ActionForm action={signInAction} submitLabel={t("submit")} id="sign-in">
          <TextField
            name="email"
            type="email"
            label={fields("email")}
            autoComplete="username"
            inputMode="email"
          />
          <TextField
            name="password"
            type="password"
            label={fields("password")}
            autoComplete="current-password"
          />
        </ActionForm>
        <p className="mt-6">
          <TextLink href="/reset">{t("forgotten")}</TextLink>
        </p>
      </Card>
      <p className="mt-6">
        {t("noAccount")} <TextLink href="/sign-up">{t("signUp")}</TextLink>
      </p>
    </Page>
  );
}
