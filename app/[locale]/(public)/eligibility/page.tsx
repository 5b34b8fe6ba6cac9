import { getLocale, getTranslations } from "next-intl/server";
import { EligibilityOutcome } from "@/components/identity/eligibility-outcome";
import { EligibilityQuestion } from "@/components/identity/eligibility-question";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { SourceMark } from "@/components/ui/source-mark";
import { Stepper } from "@/components/ui/stepper";
import { SummaryList } from "@/components/ui/summary-list";
import { currentActor } from "@/lib/identity/current-actor.query";
import { answersOf, nextQuestion, outcomeOf, questionsFor } from "@/lib/identity/eligibility";
import { type PilotFacts, pilotFacts } from "@/lib/identity/eligibility.query";
import { formatDate } from "@/lib/wording/format";
import { answerAction } from "./actions";
import { givenAnswers, hrefOfQuestion } from "./given-answers";

export async function generateMetadata() {
  const t = await getTranslations("eligibility");
  return { title: t("title") };
}

async function PilotDates({ facts }: { facts: PilotFacts }) {
  const [t, locale] = await Promise.all([getTranslations("eligibility"), getLocale()]);
  const { pilot, pilotStatus } = facts;
  return (
    <p className="mt-8 text-sm text-soft">
      {t.rich("pilot", {
        from: formatDate(pilot.from, locale),
        to: formatDate(pilot.to, locale),
        fromMark: () => <SourceMark status={pilotStatus.from} as="sign" />,
        toMark: () => <SourceMark status={pilotStatus.to} as="sign" />,
      })}
    </p>
  );
}

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Before any account or fee: is this assessment for me, by which service, and what should I know first? */
export default async function EligibilityPage({ searchParams }: Props) {
  const answers = answersOf(await searchParams);
  const [t, facts, actor] = await Promise.all([
    getTranslations("eligibility"),
    pilotFacts(),
    currentActor(),
  ]);
  const question = nextQuestion(answers);
  const outcome = outcomeOf(answers, facts.today, facts.pilot);
  const asked = questionsFor(answers);
  const step = question === null ? asked.length : asked.indexOf(question) + 1;
  const before = asked[step - 2];
  return (
    <Page width="text">
      <PageHeader title={t("title")} lead={step === 1 ? t("lead") : undefined} />
      {question === null ? null : (
        <>
          <Stepper step={step} steps={asked.length} />
          <Card stitched>
            <EligibilityQuestion
              question={question}
              answers={answers}
              action={answerAction}
              backHref={before === undefined ? null : hrefOfQuestion(before, answers)}
            />
          </Card>
        </>
      )}
      {outcome === null ? null : (
        <EligibilityOutcome
          outcome={outcome}
          isKazakh={answers.origin === "kazakh"}
          costs={facts}
          nextPath={actor?.role === "applicant" ? "/application/new" : "/sign-up"}
        />
      )}
      {outcome === null ? null : (
        <div className="mt-10">
          <h2 className="mb-2 text-xl">{t("given")}</h2>
          <SummaryList rows={await givenAnswers(answers)} />
        </div>
      )}
      <PilotDates facts={facts} />
    </Page>
  );
}
