import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { RadiosField } from "@/components/form/radios-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { ownAccount } from "@/lib/identity/account.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { PASSWORD_SHORTEST } from "@/lib/identity/password";
import { changePasswordAction, mailLanguageAction, signOutEverywhereAction } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("identity.account");
  return { title: t("title") };
}

// Each language names itself.
const LANGUAGES = [
  { value: "kk", label: "Қазақша" },
  { value: "ru", label: "Русский" },
  { value: "en", label: "English" },
];

/** Password, language of mails, and the way out of every device; for every role. */
export default async function AccountPage() {
  const actor = await requireActor();
  const { email, locale } = await ownAccount(actor);
  const t = await getTranslations("identity.account");
  const fields = await getTranslations("identity.fields");
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={email} />
      <div className="space-y-6">
        <Card title={t("passwordTitle")}>
          <ActionForm
            action={changePasswordAction}
            submitLabel={t("change")}
            id="password"
            clearsWhenOk
          >
            <TextField
              name="currentPassword"
              type="password"
              label={fields("currentPassword")}
              autoComplete="current-password"
            />
            <TextField
              name="password"
              type="password"
              label={fields("newPassword")}
              hint={fields("passwordHint", { shortest: PASSWORD_SHORTEST })}
              autoComplete="new-password"
            />
          </ActionForm>
        </Card>
        <Card title={t("languageTitle")}>
          <ActionForm action={mailLanguageAction} submitLabel={t("saveLanguage")} id="language">
            <RadiosField
              name="language"
              label={t("languageLabel")}
              options={LANGUAGES}
              defaultValue={locale}
            />
          </ActionForm>
        </Card>
        <Card title={t("everywhereTitle")}>
          <p className="mb-4">{t("everywhereBody")}</p>
          <form action={signOutEverywhereAction}>
            <Button type="submit" kind="danger">
              {t("everywhere")}
            </Button>
          </form>
        </Card>
      </div>
    </Page>
  );
}
