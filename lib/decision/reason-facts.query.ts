import { createTranslator } from "next-intl";
import type { ApplicationState } from "@/lib/application/state";
import { groundCode } from "@/lib/check/grounds";
import type { ReasonFacts } from "@/lib/decision/propose-reasons";
import { stopReasons } from "@/lib/decision/stop-reasons";
import { RecordContent } from "@/lib/interview/record.schema";
import { db } from "@/lib/platform/db";
import { parameter } from "@/lib/rules/parameter";
import { ruleSetAt, ruleSetById } from "@/lib/rules/rule-sets.query";
import { MESSAGES } from "@/lib/wording/messages";
import type { Locale } from "@/lib/wording/routing";

const inEach = <T>(say: (locale: Locale) => T): Readonly<Record<Locale, T>> => ({
  kk: say("kk"),
  ru: say("ru"),
  en: say("en"),
});

/** What happened in a case beside its state, in the words of each language, for the proposal of reasons. */
export async function reasonFacts(state: ApplicationState, now: Date): Promise<ReasonFacts> {
  const [{ ruleSet }, objections, record] = await Promise.all([
    ruleSetAt(now),
    db.agencyRequest.findMany({
      where: { applicationId: state.id, round: state.check?.round ?? 0, status: "objects" },
      select: { publicGround: true },
    }),
    db.interviewRecord.findFirst({
      where: { applicationId: state.id },
      orderBy: { at: "desc" },
      select: { content: true },
    }),
  ]);
  const grounds = objections.flatMap(({ publicGround }) => publicGround ?? []);
  const content = RecordContent.safeParse(record?.content).data;
  return {
    listeningOf: parameter(ruleSet, "test.blocks.listening").questions,
    readingOf: parameter(ruleSet, "test.blocks.reading").questions,
    thresholdPercent: parameter(ruleSet, "test.threshold"),
    stopReasons: await stopsOf(state),
    agencyGrounds: inEach((locale) => grounds.map((ground) => groundText(ground, locale))),
    interviewReasons: inEach((locale) => (content ? interviewText(content, locale) : "—")),
  };
}

async function stopsOf({ assessment }: ApplicationState) {
  if (assessment === null) return { kk: [], ru: [], en: [] };
  const { ruleSet } = await ruleSetById(assessment.ruleSetId);
  return stopReasons(ruleSet, assessment.stops);
}

function groundText(stored: string, locale: Locale): string {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "check.ground" });
  const code = groundCode(stored);
  return code === null ? stored : t(code);
}

function interviewText({ reasons }: RecordContent, locale: Locale): string {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "interview.record.reasons" });
  return reasons.map((reason) => t(reason)).join("; ");
}
