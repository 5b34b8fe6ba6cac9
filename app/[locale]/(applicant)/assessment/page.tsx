import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Breakdown } from "@/components/assessment/breakdown";
import { ScoreFileCard } from "@/components/assessment/score-file-card";
import { VersionList } from "@/components/assessment/version-list";
import { TryCard } from "@/components/calculator/try-card";
import { WhoChecked } from "@/components/findings/who-checked";
import { ownHref } from "@/components/interview/own-href";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { ownCase } from "@/lib/application/application.query";
import { assessmentFor, assessmentVersions } from "@/lib/assessment/assessment.query";
import { answerFile } from "@/lib/assessment/findings.query";
import { caseLink } from "@/lib/calculator/case-link";
import { localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";
import { WaysOn } from "./ways-on";

interface AssessmentPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const Search = z.object({ case: z.uuid().nullable().catch(null) });

export async function generateMetadata() {
  const t = await getTranslations("assessment");
  return { title: t("title") };
}

/** The applicant's points: the total, its parts, and the reason for each. */
export default async function AssessmentPage({ searchParams }: AssessmentPageProps) {
  const actor = await requireActor("applicant");
  const { case: caseId } = Search.parse(await searchParams);
  const href = ownHref(caseId);
  const [t, q] = await Promise.all([
    getTranslations("assessment"),
    getTranslations("questionnaire"),
  ]);
  const own = await ownCase(actor, caseId);
  const view = own && (await assessmentFor(actor, own.id));
  const crumbs = [{ label: q("home"), href: href("/application") }, { label: t("title") }];
  if (own === null || view === null) {
    return (
      <Page>
        <Breadcrumbs crumbs={crumbs} />
        <PageHeader over={t("over")} title={t("title")} />
        <EmptyState
          title={t("none.title")}
          action={<LinkButton href={href("/questionnaire")}>{t("none.action")}</LinkButton>}
        >
          {t("none.body")}
        </EmptyState>
      </Page>
    );
  }
  const versions = (await assessmentVersions(actor, own.id)) ?? [];
  const now = await currentTime();
  const { ruleSet } = await ruleSetAt(now);
  const file = await answerFile(actor, own.id);
  const passed = view.outcome === "passed";
  return (
    <Page>
      <Breadcrumbs crumbs={crumbs} />
      <PageHeader over={`${t("over")} · ${own.number}`} title={t("title")} lead={t("lead")} />
      <div className="space-y-6">
        <Notice tone={passed ? "success" : "danger"} title={t(view.outcome)}>
          {t(passed ? "passedMeans" : "notPassedMeans")}
        </Notice>
        {passed ? null : <WaysOn actor={actor} found={own} />}
        <Notice tone="warning" title={t("illustrativeTitle")}>
          {t("illustrative")}
        </Notice>
        {file ? <WhoChecked examined={file.examined} /> : null}
        <Breakdown view={view} examined={file?.examined ?? []} />
        <TryCard href={caseLink(view.answers, ruleSet, localDateOf(now))} />
        {versions.length > 1 ? <VersionList versions={versions} /> : null}
        <ScoreFileCard applicationId={own.id} />
        <p className="flex flex-wrap gap-3">
          <LinkButton href={href("/application")} arrow>
            {q("home")}
          </LinkButton>
          <LinkButton href={href("/questionnaire")} kind="secondary">
            {t("questionnaire")}
          </LinkButton>
        </p>
      </div>
    </Page>
  );
}
