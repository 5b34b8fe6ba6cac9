import { useLocale, useTranslations } from "next-intl";
import { StageTracker } from "@/components/stages/stage-tracker";
import { lawStages } from "@/lib/application/law-stages";
import { shownSections } from "@/lib/application/shown-sections";
import { AGENCIES, type LawStage } from "@/lib/application/stages";
import type { ApplicationState } from "@/lib/application/state";
import { formatDate } from "@/lib/wording/format";

const SECTIONS: Readonly<Record<LawStage, string>> = {
  testing: "#test",
  questionnaire: "#questionnaire",
  assessment: "#points",
  check: "#check",
  interview: "#interview",
  decision: "#decision",
};

/** The whole case in one line: each stage, what came of it, and a way to its section of the page. */
export function CaseTracker({ state }: { state: ApplicationState }) {
  const note = useNotes(state);
  const shown = shownSections(state);
  const stages = lawStages(state).map(({ stage, state: place }) => {
    const text = note(stage);
    return {
      stage,
      // Who works on the case waits for nobody else: for them it is going on.
      state: place === "waiting" ? ("current" as const) : place,
      ...(shown.has(stage) ? { href: SECTIONS[stage] } : {}),
      ...(text === null ? {} : { note: text }),
    };
  });
  return <StageTracker stages={stages} />;
}

function useNotes(state: ApplicationState): (stage: LawStage) => string | null {
  const t = useTranslations("case.tracker");
  const locale = useLocale();
  const decision = useDecisionNote(state);
  const { testing, submission, assessment, check, interview } = state;
  const startsAt = interview?.booking?.startsAt;
  const notes: Readonly<Record<LawStage, string | null>> = {
    testing: testing.certificate
      ? t("test", {
          listening: testing.certificate.listeningCorrect,
          reading: testing.certificate.readingCorrect,
        })
      : t("attempts", { used: testing.used, allowed: testing.attemptsAllowed }),
    questionnaire: submission && formatDate(submission.on, locale),
    assessment: assessment && t("points", { ...pointsOf(assessment) }),
    check: check && t("check", { done: answered(check), all: AGENCIES.length }),
    interview: startsAt ? formatDate(new Date(startsAt), locale) : null,
    decision,
  };
  return (stage) => notes[stage];
}

function useDecisionNote({ stage, notification, decision }: ApplicationState): string | null {
  const t = useTranslations("case.outcome");
  const locale = useLocale();
  if (notification && stage !== "decision") {
    return `${t(notification.outcome)} · ${formatDate(notification.issuedOn, locale)}`;
  }
  return decision && t(decision.outcome);
}

const pointsOf = ({ total, threshold }: { total: number; threshold: number }) => ({
  total,
  threshold,
});

const answered = ({ answers }: NonNullable<ApplicationState["check"]>) =>
  AGENCIES.filter((agency) => answers[agency] !== "waiting").length;
