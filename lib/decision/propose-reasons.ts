import { createTranslator } from "next-intl";
import type { ApplicationState, RefusalGround } from "@/lib/application/state";
import type { Reasons } from "@/lib/decision/reasons.schema";
import { MESSAGES } from "@/lib/wording/messages";
import { LOCALES, type Locale } from "@/lib/wording/routing";

/** What the reasons need beside the state: sizes of the test, and what others wrote as grounds. */
export type ReasonFacts = {
  readonly listeningOf: number;
  readonly readingOf: number;
  readonly thresholdPercent: number;
  /** What the case's rule set says of each stop that stands. */
  readonly stopReasons: Readonly<Record<Locale, readonly string[]>>;
  /** Public grounds of objecting agencies, already in words of each language. */
  readonly agencyGrounds: Readonly<Record<Locale, readonly string[]>>;
  /** The interviewing officer's reasons, already in words of each language. */
  readonly interviewReasons: Readonly<Record<Locale, string>>;
};

/** Reasons proposed from what happened, a line each, in the three languages of the letter. Pure. */
export function proposeReasons(state: ApplicationState, facts: ReasonFacts): Reasons {
  const lines = (locale: Locale) =>
    state.decision?.outcome === "admission"
      ? admissionLines(state, facts, locale)
      : (state.decision?.grounds ?? []).flatMap((ground) =>
          groundLines(ground, state, facts, locale),
        );
  const [kk, ru, en] = LOCALES.map(lines);
  return { kk: kk ?? [], ru: ru ?? [], en: en ?? [] };
}

const words = (locale: Locale) =>
  createTranslator({ locale, messages: MESSAGES[locale], namespace: "decision.reason" });

function admissionLines(state: ApplicationState, facts: ReasonFacts, locale: Locale): string[] {
  const t = words(locale);
  const { certificate } = state.testing;
  const { assessment } = state;
  const { listeningOf, readingOf } = facts;
  return [
    ...(certificate === null
      ? []
      : [
          t("admitted-test", {
            listening: certificate.listeningCorrect,
            reading: certificate.readingCorrect,
            listeningOf,
            readingOf,
          }),
        ]),
    ...(assessment === null
      ? []
      : [t("admitted-points", { total: assessment.total, threshold: assessment.threshold })]),
    t("admitted-check"),
    t("admitted-interview"),
  ];
}

function groundLines(
  ground: RefusalGround,
  state: ApplicationState,
  facts: ReasonFacts,
  locale: Locale,
): readonly string[] {
  const t = words(locale);
  const { assessment, decision, testing } = state;
  switch (ground) {
    case "test-attempts-used":
      return [t(ground, { used: testing.used, percent: facts.thresholdPercent })];
    case "stop":
      return facts.stopReasons[locale];
    case "points": {
      const { total = 0, threshold = 0, shortfall = 0 } = assessment ?? {};
      return [t(ground, { total, threshold, shortfall })];
    }
    case "agency-objection": {
      const grounds = facts.agencyGrounds[locale];
      return grounds.length === 0
        ? [t("agency-objection-plain")]
        : grounds.map((text) => t(ground, { ground: text }));
    }
    case "interview-negative":
      return [t(ground, { reasons: facts.interviewReasons[locale] })];
    case "no-shows":
      return [t(ground)];
    case "not-completed":
      return [t(ground, { stage: stageName(decision?.failedStage ?? "testing", locale) })];
  }
}

function stageName(stage: "testing" | "questionnaire" | "check" | "interview", locale: Locale) {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "case.stage" });
  return t(stage);
}
