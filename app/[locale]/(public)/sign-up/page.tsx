import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/text-field";
import { CheckYourMail } from "@/components/identity/check-your-mail";
import { HiddenInputs } from "@/components/identity/hidden-inputs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { currentActor } from "@/lib/identity/current-actor.query";
import { homeOf } from "@/lib/identity/navigation";
import { startingPointOf } from "@/lib/identity/starting-point";
import { env } from "@/lib/platform/env";
import { redirect } from "@/lib/wording/navigation";
import { signUpAction } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("identity.signUp");
  return { title: t("title") };
}

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignUpPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (actor !== null) redirect({ href: homeOf(actor.role), locale: await getLocale() });
  const query = await searchParams;
  const t = await getTranslations("identity.signUp");
  const fields = await getTranslations("identity.fields");
  if (query["sent"] !== undefined) {
    return <CheckYourMail kind="signUp" again="/sign-up" isDemo={env().mode === "demo"} />;
  }
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Notice tone="info" className="mb-6">
        <p>
          {t("eligibilityFirst")} <TextLink href="/eligibility">{t("eligibilityLink")}</TextLink>
        </p>
      </Notice>
      <Card stitched>
        <ActionForm action={signUpAction} submitLabel={t("submit")} id="sign-up">
          <HiddenInputs values={startingPointOf(query)} />
          <TextField
            name="email"
            type="email"
            label={fields("email")}
            hint={t("emailHint")}
            autoComplete="email"
            inputMode="email"
          />
        </ActionForm>
      </Card>
      <p className="mt-6">
        {t("haveAccount")} <TextLink href="/sign-in">{t("signIn")}</TextLink>
      </p>
    </Page>
  );
}
