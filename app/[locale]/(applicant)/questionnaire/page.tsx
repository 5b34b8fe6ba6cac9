import { getTranslations } from "next-intl/server";
import { RulesMovedNotice } from "@/components/questionnaire/rules-moved-notice";
import { SignedText } from "@/components/questionnaire/signed-text";
import { TaskList } from "@/components/questionnaire/task-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { evidenceNeeds } from "@/lib/questionnaire/evidence-needs";
import { sectionStatus } from "@/lib/questionnaire/section-check";
import { SECTION_KEYS } from "@/lib/questionnaire/sections";
import { signedQuestionnaire } from "@/lib/questionnaire/submission.query";
import { sectionTitle } from "@/lib/questionnaire/words";
import { parameter } from "@/lib/rules/parameter";
import { formatDate, formatDateTime } from "@/lib/wording/format";
import { haveRulesMoved, type Loaded, loadQuestionnaire, type SearchParams } from "./load";

export async function generateMetadata() {
  const t = await getTranslations("questionnaire");
  return { title: t("title") };
}

export default async function QuestionnairePage({ searchParams }: { searchParams: SearchParams }) {
  const loaded = await loadQuestionnaire(searchParams);
  const t = await getTranslations("questionnaire");
  const { href, application } = loaded;
  return (
    <Page>
      <Breadcrumbs
        crumbs={[{ label: t("home"), href: href("/application") }, { label: t("title") }]}
      />
      {application.state.stage === "questionnaire" ? (
        <Open loaded={loaded} />
      ) : (
        <Closed loaded={loaded} />
      )}
    </Page>
  );
}

async function Open({ loaded }: { loaded: Loaded }) {
  const { href, words, draft, dates, evidence, application, sectionOf } = loaded;
  const t = await getTranslations("questionnaire");
  const documents = await getTranslations("documents");
  const tasks = SECTION_KEYS.map((key) => {
    const needs = evidenceNeeds(key, draft, sectionOf);
    return {
      key,
      title: sectionTitle(key, words),
      lead: words.the(`sections.${key}.lead`),
      href: href(`/questionnaire/${key}`),
      status: sectionStatus(sectionOf(key), draft[key], dates),
      filesHref: needs.length > 0 ? href(`/questionnaire/${key}/evidence`) : null,
      files: evidence.filter(({ supports }) => needs.includes(supports)).length,
    };
  });
  const done = tasks.filter(({ status }) => status === "complete").length;
  const next = tasks.find(({ status }) => status !== "complete");
  const { due } = application.state;
  return (
    <>
      <PageHeader over={t("over")} title={t("title")} lead={t("list.lead")} />
      {due === null ? null : (
        <Notice tone="warning" className="mb-6">
          {t("list.due", { date: formatDate(due, words.locale) })}
        </Notice>
      )}
      {haveRulesMoved(loaded) ? (
        <RulesMovedNotice
          from={loaded.ruleSet.inForceFrom}
          href={href("/questionnaire/rules-changed")}
        />
      ) : null}
      <TaskList tasks={tasks} />
      <p className="mt-2">
        <TextLink
          href={href("/questionnaire/documents")}
          className="inline-flex min-h-11 items-center"
        >
          {documents("ownTitle")}
        </TextLink>
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        {next === undefined ? (
          <LinkButton href={href("/questionnaire/check")} arrow>
            {t("list.check")}
          </LinkButton>
        ) : (
          <>
            <LinkButton href={next.href} arrow>
              {done === 0 ? t("list.go") : t("list.on", { topic: next.title })}
            </LinkButton>
            <LinkButton href={href("/questionnaire/check")} kind="secondary">
              {t("list.check")}
            </LinkButton>
          </>
        )}
      </p>
    </>
  );
}

async function Closed({ loaded }: { loaded: Loaded }) {
  const { href, words, application, actor, ruleSet } = loaded;
  const t = await getTranslations("questionnaire");
  const signed = await signedQuestionnaire(actor, application.id);
  if (signed !== null) {
    const moment = formatDateTime(signed.signedAt, words.locale);
    return (
      <>
        <PageHeader over={t("over")} title={t("title")} lead={t("list.signedOn", { moment })} />
        <Notice tone="success" className="mb-6">
          <p>{t("list.signed")}</p>
        </Notice>
        <p className="mb-6">
          <LinkButton href={href("/assessment")} arrow>
            {t("list.toPoints")}
          </LinkButton>
        </p>
        <Card title={t("list.signedTitle")}>
          <SignedText document={signed.document} sha256={signed.sha256} />
        </Card>
      </>
    );
  }
  const isEarly = application.state.stage === "testing";
  return (
    <>
      <PageHeader over={t("over")} title={t("title")} />
      <EmptyState
        title={isEarly ? t("list.closedTitle") : t("list.over")}
        action={
          isEarly ? (
            <LinkButton href={href("/test")}>{t("list.toTest")}</LinkButton>
          ) : (
            <LinkButton href={href("/application")}>{t("home")}</LinkButton>
          )
        }
      >
        {isEarly ? t("list.closed", { days: parameter(ruleSet, "questionnaire.termDays") }) : null}
      </EmptyState>
    </>
  );
}
