import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/text-field";
import { CheckYourMail } from "@/components/identity/check-your-mail";
import { LinkInvalid } from "@/components/identity/link-invalid";
import { NewPasswordForm } from "@/components/identity/new-password-form";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { isLinkGood } from "@/lib/identity/link.query";
import { PASSWORD_SHORTEST } from "@/lib/identity/password";
import { env } from "@/lib/platform/env";
import { newPasswordAction, requestResetAction } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("identity.reset");
  return { title: t("title") };
}

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function NewPassword({ token }: { token: string }) {
  if (!(await isLinkGood(token, ["reset-password"]))) return <LinkInvalid again="/reset" />;
  const t = await getTranslations("identity.reset");
  return (
    <Page width="text">
      <PageHeader title={t("newTitle")} lead={t("newLead")} />
      <NewPasswordForm
        action={newPasswordAction}
        carried={{ token }}
        shortest={PASSWORD_SHORTEST}
        submitLabel={t("newSubmit")}
      />
    </Page>
  );
}

/** Asks for a link, says that it is on its way, and takes the new password where the link leads. */
export default async function ResetPage({ searchParams }: Props) {
  const { token, sent } = await searchParams;
  if (typeof token === "string") return <NewPassword token={token} />;
  if (sent !== undefined) {
    return <CheckYourMail kind="reset" again="/reset" isDemo={env().mode === "demo"} />;
  }
  const t = await getTranslations("identity.reset");
  const fields = await getTranslations("identity.fields");
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Card stitched>
        <ActionForm action={requestResetAction} submitLabel={t("submit")} id="reset">
          <TextField
            name="email"
            type="email"
            label={fields("email")}
            autoComplete="username"
            inputMode="email"
          />
        </ActionForm>
      </Card>
      <p className="mt-6">
        <TextLink href="/sign-in">{t("back")}</TextLink>
      </p>
    </Page>
  );
}
