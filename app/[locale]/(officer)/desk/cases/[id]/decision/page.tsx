import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { answerFile } from "@/lib/assessment/findings.query";
import { type DecisionFile, decisionFile } from "@/lib/decision/decision-file.query";
import { draftReliance } from "@/lib/decision/draft-reliance";
import { proposeReasons } from "@/lib/decision/propose-reasons";
import { reasonFacts } from "@/lib/decision/reason-facts.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { DraftForm } from "./draft-form";
import { Drafted } from "./drafted";
import { Issued } from "./issued";

export async function generateMetadata() {
  const t = await getTranslations("decision");
  return { title: t("title") };
}

interface DecisionPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function DecisionPage({ params }: DecisionPageProps) {
  const actor = await requireActor("akimat-specialist", "akimat-head");
  const { id } = await params;
  const file = await decisionFile(actor, id);
  if (file === null) notFound();
  const t = await getTranslations("decision");
  const { number } = file.found;
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: number, href: `/desk/cases/${id}` }, { label: t("title") }]} />
      <PageHeader over={number} title={t("title")} />
      <div className="space-y-6">
        <Outcome file={file} />
        <NextStep file={file} actor={actor} />
      </div>
    </Page>
  );
}

/** What was computed, and why. */
async function Outcome({ file }: { readonly file: DecisionFile }) {
  const [t, grounds] = await Promise.all([
    getTranslations("decision"),
    getTranslations("case.ground"),
  ]);
  const { decision, assessment } = file.found.state;
  if (decision === null) return null;
  const admitted = decision.outcome === "admission";
  return (
    <Card title={t("computed.heading")}>
      <p className="mb-2 flex flex-wrap items-center gap-3">
        <Tag tone={admitted ? "success" : "danger"}>{t(`computed.${decision.outcome}`)}</Tag>
        {assessment
          ? t("points", { total: assessment.total, threshold: assessment.threshold })
          : null}
      </p>
      <p className="text-soft">{t("computed.lead")}</p>
      {decision.grounds.length > 0 ? (
        <ul className="mt-3 list-disc ps-5">
          {decision.grounds.map((ground) => (
            <li key={ground}>{grounds(ground)}</li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

interface StepProps {
  readonly file: DecisionFile;
  readonly actor: Actor;
}

async function NextStep({ file, actor }: StepProps) {
  const { found, reasons } = file;
  const { stage, decision, notification } = found.state;
  if (stage !== "decision" && notification !== null)
    return <Issued actor={actor} caseId={found.id} />;
  const t = await getTranslations("decision");
  if (stage !== "decision" || decision === null) return <Notice tone="info">{t("notYet")}</Notice>;
  if (reasons !== null) return <Drafted file={file} reasons={reasons} actor={actor} />;
  if (actor.role !== "akimat-specialist") return <Notice tone="info">{t("undrafted")}</Notice>;
  const facts = await reasonFacts(found.state, await currentTime());
  const answers = await answerFile(actor, found.id);
  return (
    <DraftForm
      file={file}
      proposed={proposeReasons(found.state, facts)}
      reliance={answers && draftReliance(found.state, answers)}
    />
  );
}
