import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AnswerForm } from "@/components/decision/answer-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { decisionFile } from "@/lib/decision/decision-file.query";
import { requireActor } from "@/lib/identity/current-actor.query";
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
  const { complaint, stage, decision } = file.found.state;
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
      {complaint && stage === "complaint" ? (
        <>
          {complaint.late ? <Notice tone="info">{t("complaint.late")}</Notice> : null}
          <Card title={t("complaint.text")} className="my-6">
            <p className="whitespace-pre-line break-words">{file.complaint}</p>
          </Card>
          <AnswerForm
            action={answer}
            caseId={id}
            kind="complaint"
            failedStage={decision?.failedStage ?? null}
          />
        </>
      ) : (
        <Notice tone="info">{t("complaint.none")}</Notice>
      )}
    </Page>
  );
}
