import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { ApplicationState } from "@/lib/application/state";
import { formatDate } from "@/lib/wording/format";

interface ResultNextProps {
  readonly state: ApplicationState;
  readonly isPassed: boolean;
}

/** What comes after the result, from where the case stands now. */
export function ResultNext({ state, isPassed }: ResultNextProps) {
  const t = useTranslations("exam.result");
  const locale = useLocale();
  const due = state.due === null ? "" : formatDate(state.due, locale);
  const left = state.testing.attemptsAllowed - state.testing.used;
  if (isPassed && state.stage === "questionnaire") {
    return (
      <Card title={t("next")}>
        <p>{t("toQuestionnaire", { due })}</p>
        <LinkButton href="/questionnaire" arrow className="mt-4">
          {t("toQuestionnaireAction")}
        </LinkButton>
      </Card>
    );
  }
  if (state.stage === "testing" && state.owner === "applicant" && left > 0) {
    return (
      <Card title={t("next")}>
        <p>{t("again", { count: left, due })}</p>
        <LinkButton href="/test" arrow className="mt-4">
          {t("againAction")}
        </LinkButton>
      </Card>
    );
  }
  return (
    <Card title={t("next")}>
      {isPassed || left > 0 ? null : <p className="mb-4">{t("noMore")}</p>}
      <LinkButton href="/application" arrow>
        {t("home")}
      </LinkButton>
    </Card>
  );
}
