import { getLocale, getTranslations } from "next-intl/server";
import { answerName } from "@/components/assessment/answer-name";
import { HearingFacts } from "@/components/decision/hearing-facts";
import { ReasonsList } from "@/components/decision/reasons-list";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { DecisionFile } from "@/lib/decision/decision-file.query";
import type { Reasons } from "@/lib/decision/reasons.schema";
import type { Actor } from "@/lib/identity/roles";
import { wordsIn } from "@/lib/questionnaire/words";
import { LOCALES } from "@/lib/wording/routing";
import { Review } from "./review";

interface DraftedProps {
  readonly file: DecisionFile;
  readonly reasons: Reasons;
  readonly actor: Actor;
}

/** A draft as it stands: its reasons in every language of the letter, the hearing, and the second person's step. */
export async function Drafted({ file, reasons, actor }: DraftedProps) {
  const [t, locale] = await Promise.all([getTranslations("decision"), getLocale()]);
  const { found, said, draftedBy } = file;
  const hearing = found.state.decision?.hearing;
  const isUnanswered = hearing?.objection && hearing.objectionAnswer === null;
  return (
    <>
      <Card title={t("reasons")}>
        <ReasonsList reasons={reasons[locale]} lang={locale} />
        <div className="mt-4 space-y-2">
          {LOCALES.filter((other) => other !== locale).map((other) => (
            <Disclosure key={other} summary={t(`draft.${other}`)}>
              <ReasonsList reasons={reasons[other]} lang={other} />
            </Disclosure>
          ))}
        </div>
        <p className="mt-4 text-sm text-soft">{t("draft.by", { name: draftedBy ?? "—" })}</p>
      </Card>
      {hearing ? (
        <Card title={t("hearing.heading")}>
          <HearingFacts
            hearing={hearing}
            objection={said.objection}
            answer={said.objectionAnswer}
          />
          {isUnanswered ? (
            <p className="mt-4">
              <LinkButton href={`/desk/cases/${found.id}/objection`}>
                {t("objection.heading")}
              </LinkButton>
            </p>
          ) : null}
        </Card>
      ) : null}
      {said.unverifiedAnswers ? (
        <Unverified answers={said.unverifiedAnswers} why={said.unverified} />
      ) : null}
      <Review file={file} actor={actor} />
    </>
  );
}

interface UnverifiedProps {
  readonly answers: readonly string[];
  readonly why: string | null;
}

/** What the second person has to know: the draft rests on answers that nobody had confirmed. */
async function Unverified({ answers, why }: UnverifiedProps) {
  const [t, correct, locale] = await Promise.all([
    getTranslations("findings.draft"),
    getTranslations("assessment.correct"),
    getLocale(),
  ]);
  const words = wordsIn(locale);
  const names = answers.map((key) => answerName(key, null, correct, words));
  return (
    <Notice tone="warning" title={t("named")}>
      <p>{names.join("; ")}</p>
      {why === null ? null : (
        <p className="break-words whitespace-pre-line">{t("why", { reason: why })}</p>
      )}
    </Notice>
  );
}
