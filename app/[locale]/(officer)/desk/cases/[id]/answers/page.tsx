import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { VIEWER } from "@/components/findings/beside-files";
import { ExamineForm } from "@/components/findings/examine-form";
import { FindingList } from "@/components/findings/finding-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { caseFor } from "@/lib/application/application.query";
import { answersAreOpen } from "@/lib/application/decide-assessment";
import { isOpen } from "@/lib/assessment/findings";
import { answerFile } from "@/lib/assessment/findings.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { mayOnCase } from "@/lib/identity/permissions";
import { AnswerList } from "./answer-list";
import { examineAction } from "./examine.action";

interface AnswersPageProps {
  readonly params: Promise<{ id: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations("findings");
  return { title: t("title") };
}

/** Answers beside their documents, for officers with many cases: what is borne out, what is not, and what was found. */
export default async function AnswersPage({ params }: AnswersPageProps) {
  const { actor, found, file } = await load(params);
  const t = await getTranslations("findings");
  const { id, number, state } = found;
  const areOpen = answersAreOpen(state).ok;
  const canExamine = areOpen && mayOnCase(actor, "examine-answers", state);
  const canCorrect = areOpen && mayOnCase(actor, "correct-answer", state);
  const counting = file.examined.filter(({ weight }) => weight !== null);
  const list = (
    <AnswerList
      file={file}
      canExamine={canExamine}
      correctPage={canCorrect ? `/desk/cases/${id}/correct` : null}
    />
  );
  return (
    <Page width="wide">
      <Breadcrumbs crumbs={[{ label: number, href: `/desk/cases/${id}` }, { label: t("title") }]} />
      <PageHeader over={number} title={t("title")} lead={t("lead")} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:items-start">
        <div className="min-w-0 space-y-6">
          {areOpen && !canExamine ? <Notice tone="info">{t("readOnly")}</Notice> : null}
          {areOpen ? null : <Notice tone="info">{t("closed")}</Notice>}
          <Card>
            <p className="mb-3 font-semibold">
              {t("left", { open: counting.filter(isOpen).length, all: counting.length })}
            </p>
            {canExamine ? (
              <>
                <p className="no-print mb-3 hidden text-sm text-soft lg:block">{t("keys")}</p>
                <ExamineForm
                  action={examineAction}
                  applicationId={id}
                  version={file.version}
                  seen={file.findings.at(-1)?.sequence ?? 0}
                  actId={randomUUID()}
                >
                  {list}
                </ExamineForm>
              </>
            ) : (
              list
            )}
          </Card>
          <FindingList findings={file.findings} answers={file.answers} />
          <p>
            <LinkButton href={`/desk/cases/${id}`} kind="secondary">
              {number}
            </LinkButton>
          </p>
        </div>
        <div className="no-print sticky top-4 hidden lg:block">
          <Card title={t("viewer")}>
            <p className="mb-3 text-sm text-soft">{t("viewerHint")}</p>
            <iframe
              name={VIEWER}
              title={t("viewer")}
              className="h-[calc(100dvh-12rem)] w-full rounded-md border border-line bg-sunken"
            />
          </Card>
        </div>
      </div>
    </Page>
  );
}

async function load(params: AnswersPageProps["params"]) {
  const actor = await requireActor("akimat-specialist", "akimat-head", "police", "auditor");
  const id = z.uuid().safeParse((await params).id);
  const found = id.success ? await caseFor(actor, id.data) : null;
  const file = found && (await answerFile(actor, found.id));
  return found === null || file === null ? notFound() : { actor, found, file };
}
