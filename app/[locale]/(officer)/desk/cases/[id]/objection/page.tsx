import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AnswerForm } from "@/components/decision/answer-form";
import { HearingFacts } from "@/components/decision/hearing-facts";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { decisionFile } from "@/lib/decision/decision-file.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { answer } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("decision.objection");
  return { title: t("heading") };
}

interface ObjectionPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function ObjectionPage({ params }: ObjectionPageProps) {
  const actor = await requireActor("akimat-specialist", "akimat-head");
  const { id } = await params;
  const file = await decisionFile(actor, id);
  const decision = file?.found.state.decision;
  if (!file || !decision?.hearing) notFound();
  const t = await getTranslations("decision");
  const isOpen = decision.hearing.objection !== null && decision.hearing.objectionAnswer === null;
  return (
    <Page>
      <Breadcrumbs
        crumbs={[
          { label: file.found.number, href: `/desk/cases/${id}` },
          { label: t("title"), href: `/desk/cases/${id}/decision` },
          { label: t("objection.heading") },
        ]}
      />
      <PageHeader
        over={file.found.number}
        title={t("objection.heading")}
        lead={t("objection.lead")}
      />
      <Card title={t("hearing.heading")} className="mb-6">
        <HearingFacts
          hearing={decision.hearing}
          objection={file.said.objection}
          answer={file.said.objectionAnswer}
        />
      </Card>
      {isOpen ? (
        <Card title={t("objection.yours")}>
          <AnswerForm
            action={answer}
            caseId={id}
            kind="objection"
            failedStage={decision.failedStage}
          />
        </Card>
      ) : null}
    </Page>
  );
}
