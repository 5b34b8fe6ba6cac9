import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AnswerForm } from "@/components/decision/answer-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { type DecisionFile, decisionFile } from "@/lib/decision/decision-file.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { formatDate } from "@/lib/wording/format";
import { answer } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("decision.complaint");
  return { title: t("title") };
}

interface ComplaintPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function ComplaintPage({ params }: ComplaintPageProps) {
  const actor = await requireActor("akimat-head");
  const { id } = await params;
  const file = await decisionFile(actor, id);
  if (file === null) notFound();
  const t = await getTranslations("decision");
  return (
    <Page>
      <Breadcrumbs
        crumbs={[
          { label: file.found.number, href: `/desk/cases/${id}` },
          { label: t("complaint.title") },
        ]}
      />
      <PageHeader
        over={file.found.number}
        title={t("complaint.title")}
        lead={t("complaint.lead")}
      />
      {file.found.state.complaint === null ? (
        <Notice tone="info">{t("complaint.none")}</Notice>
      ) : (
        <Complaint file={file} />
      )}
    </Page>
  );
}

async function Complaint({ file }: { readonly file: DecisionFile }) {
  const [t, locale] = await Promise.all([getTranslations("decision"), getLocale()]);
  const { said, found } = file;
  const { complaint, stage, decision, notification } = found.state;
  const isRefusal = notification?.outcome === "refusal";
  return (
    <div className="space-y-6">
      {complaint?.late ? <Notice tone="info">{t("complaint.late")}</Notice> : null}
      <Card title={t("complaint.text")}>
        {complaint ? (
          <p className="mb-2 text-sm text-soft">
            {t("complaint.on", { date: formatDate(complaint.on, locale) })}
          </p>
        ) : null}
        <p className="whitespace-pre-line break-words">{said.complaint}</p>
      </Card>
      {stage === "complaint" ? (
        <Card title={t("complaint.yours")} stitched>
          <AnswerForm
            action={answer}
            caseId={found.id}
            kind="complaint"
            failedStage={decision?.failedStage ?? null}
            canUphold={isRefusal}
          />
        </Card>
      ) : (
        <Card title={t("complaint.answered")}>
          {said.complaintOutcome ? (
            <p className="font-semibold">{t(`complaint.outcome.${said.complaintOutcome}`)}</p>
          ) : null}
          <p className="whitespace-pre-line break-words">{said.complaintAnswer}</p>
        </Card>
      )}
    </div>
  );
}
