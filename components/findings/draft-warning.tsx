import { useLocale, useTranslations } from "next-intl";
import { answerName } from "@/components/assessment/answer-name";
import { CheckboxField } from "@/components/form/checkbox-field";
import { TextareaField } from "@/components/form/textarea-field";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { ExaminedAnswer } from "@/lib/assessment/findings";
import { wordsIn } from "@/lib/questionnaire/words";
import { StateTag } from "./state-tag";

/** What a draft would rest on without anybody's confirmation; `draftReliance` gives it. */
export interface DraftWarningFacts {
  readonly open: readonly ExaminedAnswer[];
  readonly reliance: {
    readonly alone: readonly string[];
    readonly together: { readonly total: number } | null;
  };
  readonly toName: readonly string[];
  readonly refused: readonly string[];
}

interface DraftWarningProps {
  readonly facts: DraftWarningFacts;
  readonly threshold: number;
  readonly caseId: string;
}

/** Inside the draft's form: answers that nobody has confirmed, those that the outcome rests on, and what can be done. */
export function DraftWarning({ facts, threshold, caseId }: DraftWarningProps) {
  const t = useTranslations("findings.draft");
  const { open, reliance, toName, refused } = facts;
  if (open.length === 0) return <Notice tone="success">{t("none")}</Notice>;
  const others = open.filter(({ key }) => !toName.includes(key));
  const of = (keys: readonly string[]) => open.filter(({ key }) => keys.includes(key));
  return (
    <Notice tone={refused.length > 0 ? "danger" : "warning"} title={t("title")}>
      <p>{t("lead")}</p>
      {refused.length > 0 ? <Named why={t("refused")} answers={of(refused)} /> : null}
      {reliance.alone.length > 0 ? <Named why={t("alone")} answers={of(reliance.alone)} /> : null}
      {reliance.together === null ? null : (
        <Named
          why={t("together", { total: reliance.together.total, threshold })}
          answers={of(toName.filter((key) => !reliance.alone.includes(key)))}
        />
      )}
      {others.length > 0 ? <Named why={t("other")} answers={others} /> : null}
      <p>
        <LinkButton kind="secondary" href={`/desk/cases/${caseId}/answers`}>
          {t("compare")}
        </LinkButton>
      </p>
      {toName.length > 0 && refused.length === 0 ? <Acknowledgement keys={toName} /> : null}
    </Notice>
  );
}

function Acknowledgement({ keys }: { readonly keys: readonly string[] }) {
  const t = useTranslations("findings.draft");
  return (
    <div className="space-y-4 pt-3 text-ink">
      {keys.map((key) => (
        <input key={key} type="hidden" name="unverified" value={key} />
      ))}
      <CheckboxField name="acknowledged" label={t("acknowledge")} />
      <TextareaField
        name="unverifiedReason"
        label={t("reason")}
        hint={t("reasonHint")}
        maxLength={2000}
        rows={2}
      />
    </div>
  );
}

interface NamedProps {
  readonly why: string;
  readonly answers: readonly ExaminedAnswer[];
}

function Named({ why, answers }: NamedProps) {
  const correct = useTranslations("assessment.correct");
  const words = wordsIn(useLocale());
  return (
    <div>
      <p className="font-semibold">{why}</p>
      <ul className="mt-1 space-y-1">
        {answers.map((answer) => (
          <li key={answer.key} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>{answerName(answer.key, null, correct, words)}</span>
            <StateTag answer={answer} />
          </li>
        ))}
      </ul>
    </div>
  );
}
