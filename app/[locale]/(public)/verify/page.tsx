import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/text-field";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { check } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("letter.verify");
  return { title: t("title") };
}

export default async function VerifyPage() {
  const [t, receipts] = await Promise.all([
    getTranslations("letter.verify"),
    getTranslations("receipts.download"),
  ]);
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={t("lead")} />
      <ActionForm action={check} submitLabel={t("submit")} id="verify">
        <TextField
          name="letter"
          label={t("code")}
          hint={t("codeHint")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="font-mono tracking-wider"
        />
      </ActionForm>
      <p className="mt-6">
        <TextLink href="/verify/attempt">{receipts("check")}</TextLink>
      </p>
    </Page>
  );
}
