import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { type Case, ownCase } from "@/lib/application/application.query";
import { readFile } from "@/lib/decision/decision-file.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { formatDate } from "@/lib/wording/format";
import { sendComplaint } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("letter.complaint");
  return { title: t("title") };
}

interface ComplaintPageProps {
  readonly searchParams: Promise<{ readonly case?: string }>;
}

export default async function ComplaintPage({ searchParams }: ComplaintPageProps) {
  const actor = await requireActor("applicant");
  const found = await ownCase(actor, (await searchParams).case);
  const [t, letter] = await Promise.all([
    getTranslations("letter.complaint"),
    getTranslations("letter.own"),
  ]);
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: letter("title"), href: "/letter" }, { label: t("title") }]} />
      <PageHeader over={found?.number} title={t("title")} lead={t("lead")} />
      {found ? <Step found={found} /> : <Notice tone="info">{t("none")}</Notice>}
    </Page>
  );
}

async function Step({ found }: { readonly found: Case }) {
  const t = await getTranslations("letter.complaint");
  const { notification, complaint } = found.state;
  if (complaint !== null) return <Made found={found} />;
  if (notification === null || notification.annulled) {
    return <Notice tone="info">{t("none")}</Notice>;
  }
  return (
    <ActionForm action={sendComplaint} submitLabel={t("submit")} id="complaint">
      <input type="hidden" name="caseId" value={found.id} />
      <TextareaField name="text" rows={10} label={t("text")} />
    </ActionForm>
  );
}

async function Made({ found }: { readonly found: Case }) {
  const [t, locale, file] = await Promise.all([
    getTranslations("letter.complaint"),
    getLocale(),
    readFile(found),
  ]);
  const { complaint, stage, due } = found.state;
  return (
    <div className="space-y-6">
      {stage === "complaint" && due ? (
        <Notice tone="success">{t("sent", { date: formatDate(due, locale) })}</Notice>
      ) : (
        <Notice tone="info">{t("answered")}</Notice>
      )}
      {complaint?.late ? <Notice tone="info">{t("late")}</Notice> : null}
      <Card title={t("text")}>
        <p className="whitespace-pre-line break-words">{file.complaint}</p>
      </Card>
      {file.complaintAnswer ? (
        <Card title={t("answer")}>
          <p className="whitespace-pre-line break-words">{file.complaintAnswer}</p>
        </Card>
      ) : null}
    </div>
  );
}
