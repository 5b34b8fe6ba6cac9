import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { TextField } from "@/components/form/text-field";
import { HiddenInputs } from "@/components/identity/hidden-inputs";
import { SignedText } from "@/components/questionnaire/signed-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { termExpired } from "@/lib/calendar/term";
import { documentToSign } from "@/lib/questionnaire/document.query";
import { CODE_MINUTES } from "@/lib/questionnaire/one-time-code.command";
import { redirect } from "@/lib/wording/navigation";
import { haveRulesMoved, type Loaded, loadOpen, type SearchParams } from "../load";
import { sendCodeAction, signAction } from "./sign.action";

export async function generateMetadata() {
  const t = await getTranslations("questionnaire.sign");
  return { title: t("title") };
}

/** Shows the very text whose bytes are signed, then asks for the code that signs it. */
export default async function SignPage({ searchParams }: { searchParams: SearchParams }) {
  const loaded = await loadOpen(searchParams);
  const { href, words, application, caseId } = loaded;
  const ready = documentToSign(loaded, words.locale);
  if (!ready.ok) {
    return redirect({ href: href("/questionnaire/check"), locale: words.locale });
  }
  if (haveRulesMoved(loaded)) {
    return redirect({ href: href("/questionnaire/rules-changed"), locale: words.locale });
  }
  const t = await getTranslations("questionnaire");
  const traces = {
    applicationId: application.id,
    sha256: ready.sha256,
    ...(caseId !== null && { case: caseId }),
  };
  const obstacle = obstacleOf(loaded);
  return (
    <Page>
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: href("/questionnaire") },
          { label: t("list.check"), href: href("/questionnaire/check") },
          { label: t("sign.title") },
        ]}
      />
      <PageHeader title={t("sign.title")} lead={t("sign.lead")} />
      <Card title={t("document.heading")} stitched>
        <SignedText document={ready.document} sha256={ready.sha256} />
      </Card>
      {obstacle === null ? (
        <div className="mt-6 grid gap-6 lg:grid-cols-2 lg:items-start">
          <Card title={`1. ${t("sign.stepCode")}`}>
            <p className="mb-4">{t("sign.codeLead", { minutes: CODE_MINUTES })}</p>
            <ActionForm
              id="send"
              action={sendCodeAction}
              submitLabel={t("sign.send")}
              submitKind="secondary"
            >
              <HiddenInputs values={traces} />
            </ActionForm>
          </Card>
          <Card title={`2. ${t("sign.stepSign")}`}>
            <ActionForm id="sign" action={signAction} submitLabel={t("sign.submit")}>
              <HiddenInputs values={traces} />
              <TextField
                name="code"
                label={t("sign.code")}
                hint={t("sign.codeHint")}
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={12}
                className="max-w-40 text-xl tracking-widest"
              />
              <CheckboxField name="agree" label={t("sign.agree")} />
              <p className="text-sm text-soft">{t("sign.after")}</p>
            </ActionForm>
          </Card>
        </div>
      ) : (
        <Notice tone="danger" role="alert" className="mt-6">
          {t(`refusals.${obstacle}`)}
        </Notice>
      )}
    </Page>
  );
}

/** What would refuse the submission whatever the code: said before anyone asks for one. */
function obstacleOf({ application, now, dates }: Loaded) {
  const { due, testing } = application.state;
  if (due !== null && termExpired(due, now)) return "after-due-date" as const;
  const validUntil = testing.certificate?.validUntil ?? dates.today;
  return validUntil < dates.today ? ("certificate-expired" as const) : null;
}
