import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { HearingFacts } from "@/components/decision/hearing-facts";
import { ReasonsList } from "@/components/decision/reasons-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { type DecisionFile, decisionFile } from "@/lib/decision/decision-file.query";
import { proposeReasons } from "@/lib/decision/propose-reasons";
import { reasonFacts } from "@/lib/decision/reason-facts.query";
import type { Reasons } from "@/lib/decision/reasons.schema";
import { requireActor } from "@/lib/identity/current-actor.query";
import type { Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { DraftForm } from "./draft-form";
import { Review } from "./review";

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
  const { decision } = file.found.state;
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: number, href: `/desk/cases/${id}` }, { label: t("title") }]} />
      <PageHeader over={number} title={t("title")} />
      {decision === null ? <Notice tone="info">{t("notYet")}</Notice> : null}
      {decision === null ? null : <Outcome file={file} />}
      {decision === null ? null : <NextStep file={file} actor={actor} />}
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
    <Card title={t("computed.heading")} stitched className="mb-6">
      <p className="mb-2">
        <Tag tone={admitted ? "success" : "danger"}>{t(`computed.${decision.outcome}`)}</Tag>
        {assessment ? (
          <span className="ms-3">
            {t("points", { total: assessment.total, threshold: assessment.threshold })}
          </span>
        ) : null}
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
  const t = await getTranslations("decision");
  const { found, reasons } = file;
  const { stage, notification } = found.state;
  if (stage !== "decision") {
    return notification ? (
      <Notice tone="success">{t("issued", { number: notification.number })}</Notice>
    ) : null;
  }
  if (reasons !== null) return <Drafted file={file} reasons={reasons} actor={actor} />;
  if (actor.role !== "akimat-specialist") return <Notice tone="info">{t("notYet")}</Notice>;
  const facts = await reasonFacts(found.state, await currentTime());
  return <DraftForm file={file} proposed={proposeReasons(found.state, facts)} />;
}

async function Drafted({ file, reasons, actor }: StepProps & { readonly reasons: Reasons }) {
  const [t, locale] = await Promise.all([getTranslations("decision"), getLocale()]);
  const hearing = file.found.state.decision?.hearing;
  const isUnanswered = hearing?.objection && hearing.objectionAnswer === null;
  return (
    <div className="space-y-6">
      <Card title={t("reasons")}>
        <ReasonsList reasons={reasons[locale]} />
        <p className="mt-3 text-sm text-soft">{t("draft.by", { name: file.draftedBy ?? "—" })}</p>
      </Card>
      {hearing ? (
        <Card title={t("hearing.heading")}>
          <HearingFacts
            hearing={hearing}
            objection={file.objection}
            answer={file.objectionAnswer}
          />
          {isUnanswered ? (
            <p className="mt-4">
              <LinkButton href={`/desk/cases/${file.found.id}/objection`}>
                {t("objection.heading")}
              </LinkButton>
            </p>
          ) : null}
        </Card>
      ) : null}
      <Review file={file} actor={actor} />
    </div>
  );
}
