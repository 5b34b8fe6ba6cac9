import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { answerName } from "@/components/assessment/answer-name";
import { CorrectAnswerForm } from "@/components/assessment/correct-answer-form";
import { EvidenceFiles } from "@/components/questionnaire/evidence-files";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { caseFor } from "@/lib/application/application.query";
import { answerFile } from "@/lib/assessment/findings.query";
import { requireActor } from "@/lib/identity/current-actor.query";
import { correctionQuestions, standingAnswer } from "@/lib/questionnaire/correction";
import { evidenceFor } from "@/lib/questionnaire/evidence.query";
import { evidenceTitle, wordsIn } from "@/lib/questionnaire/words";
import { AnswerChoice } from "./answer-choice";
import { correctAnswerAction } from "./correct.action";

interface CorrectPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata() {
  const t = await getTranslations("assessment.correct");
  return { title: t("title") };
}

const Search = z.object({ answer: z.string().max(40).nullable().catch(null) });

/** The akimat puts right an answer that the documents do not bear out: first which one, then how. */
export default async function CorrectPage({ params, searchParams }: CorrectPageProps) {
  const { actor, found, file } = await load(params);
  const { answer } = Search.parse(await searchParams);
  const [t, locale] = await Promise.all([getTranslations("assessment.correct"), getLocale()]);
  const words = wordsIn(locale);
  const { answers, version, findings } = file;
  const looked = {
    version: String(version),
    seen: String(findings.at(-1)?.sequence ?? 0),
    actId: randomUUID(),
  };
  const questions = answer === null ? null : (correctionQuestions(answer, answers) ?? notFound());
  const files = (await evidenceFor(actor, found.id)) ?? [];
  const page = `/desk/cases/${found.id}/correct`;
  const job = answers.jobs[Number(answer?.split(".")[1])];
  return (
    <Page width={answer === null ? "normal" : "text"}>
      <Breadcrumbs
        crumbs={[{ label: found.number, href: `/desk/cases/${found.id}` }, { label: t("title") }]}
      />
      <PageHeader over={found.number} title={t("title")} lead={t("lead")} />
      <div className="space-y-6">
        {answer === null || questions === null ? (
          <AnswerChoice answers={answers} page={page} words={words} />
        ) : (
          <Card title={answerName(answer, job?.occupation ?? null, t, words)}>
            <CorrectAnswerForm
              action={correctAnswerAction}
              applicationId={found.id}
              looked={looked}
              answer={answer}
              questions={questions}
              standing={standingAnswer(answer, answers)}
              words={words}
            />
          </Card>
        )}
        {files.length > 0 ? (
          <EvidenceFiles files={files} titleOf={({ supports }) => evidenceTitle(supports, words)} />
        ) : null}
        <p className="flex flex-wrap gap-3">
          {answer === null ? null : (
            <LinkButton href={page} kind="secondary">
              {t("other")}
            </LinkButton>
          )}
          <LinkButton href={`/desk/cases/${found.id}/answers`} kind="quiet">
            {t("back")}
          </LinkButton>
        </p>
      </div>
    </Page>
  );
}

async function load(params: CorrectPageProps["params"]) {
  const actor = await requireActor("akimat-specialist");
  const id = z.uuid().safeParse((await params).id);
  const found = id.success ? await caseFor(actor, id.data) : null;
  const file = found && (await answerFile(actor, found.id));
  return found === null || file === null ? notFound() : { actor, found, file };
}
