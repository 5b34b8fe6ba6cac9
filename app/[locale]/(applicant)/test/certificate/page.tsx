import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/date-field";
import { FileField } from "@/components/form/file-field";
import { TextField } from "@/components/form/text-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { ownCase } from "@/lib/application/application.query";
import { localDateOf } from "@/lib/calendar/local-date";
import { lobbyStep } from "@/lib/exam/lobby";
import { testRules } from "@/lib/exam/test-rules";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { ACCEPT } from "@/lib/questionnaire/evidence-rules";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import { handIn } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("exam.certificate");
  return { title: t("title") };
}

interface CertificateProps {
  readonly searchParams: Promise<{ readonly case?: string | string[] }>;
}

const asId = (value: string | string[] | undefined) =>
  typeof value === "string" && /^[0-9a-f-]{36}$/.test(value) ? value : null;

export default async function CertificatePage({ searchParams }: CertificateProps) {
  const actor = await requireActor("applicant");
  const [t, lobby, found, now] = await Promise.all([
    getTranslations("exam.certificate"),
    getTranslations("exam.lobby"),
    searchParams.then((query) => ownCase(actor, asId(query.case))),
    currentTime(),
  ]);
  const { validity, externalDays, listening, reading } = testRules((await ruleSetAt(now)).ruleSet);
  const step = found === null ? "other" : lobbyStep(found.state);
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: lobby("title"), href: "/test" }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead", { days: externalDays.value })} />
      {found === null || (step !== "pay" && step !== "start") ? (
        <>
          <Notice>{t("closed")}</Notice>
          <LinkButton kind="secondary" href="/test" className="mt-4">
            {t("back")}
          </LinkButton>
        </>
      ) : (
        <ActionForm id="certificate" action={handIn} submitLabel={t("submit")}>
          <input type="hidden" name="applicationId" value={found.id} />
          <TextField name="number" label={t("number")} autoComplete="off" />
          <DateField
            name="issuedOn"
            label={t("issuedOn")}
            hint={t("issuedHint", { months: validity.value })}
            max={localDateOf(now)}
          />
          <TextField
            name="listeningCorrect"
            label={t("listening")}
            hint={t("outOf", { most: listening.value.questions })}
            inputMode="numeric"
            autoComplete="off"
            className="max-w-28"
          />
          <TextField
            name="readingCorrect"
            label={t("reading")}
            hint={t("outOf", { most: reading.value.questions })}
            inputMode="numeric"
            autoComplete="off"
            className="max-w-28"
          />
          <FileField name="file" label={t("file")} hint={t("fileHint")} accept={ACCEPT} />
        </ActionForm>
      )}
    </Page>
  );
}
