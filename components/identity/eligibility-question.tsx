import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { RadiosField } from "@/components/form/radios-field";
import { SelectField } from "@/components/form/select-field";
import { LinkButton } from "@/components/ui/link-button";
import { type Answers, PURPOSES, type Question, writtenAnswers } from "@/lib/identity/eligibility";
import { countryOptions } from "@/lib/wording/country-names";
import { HiddenInputs } from "./hidden-inputs";

interface EligibilityQuestionProps {
  readonly question: Question;
  readonly answers: Answers;
  readonly action: FormAction;
  /** The question before, or null at the first. */
  readonly backHref: string | null;
}

const CHOICES = {
  purpose: PURPOSES,
  age: ["adult", "minor"],
  origin: ["kazakh", "other"],
  service: ["kandas", "rpp"],
  place: ["inside", "outside"],
} as const;

/** One of the questions before an account, as the whole form of a page. */
export function EligibilityQuestion(props: EligibilityQuestionProps) {
  const { question, answers, action, backHref } = props;
  const t = useTranslations("eligibility");
  const locale = useLocale();
  return (
    <ActionForm
      key={question}
      action={action}
      id={question}
      submitLabel={t("continue")}
      secondary={
        backHref === null ? null : (
          <LinkButton href={backHref} kind="quiet">
            {t("back")}
          </LinkButton>
        )
      }
    >
      <HiddenInputs values={{ ...writtenAnswers(answers), asked: question }} />
      {question === "citizenship" ? (
        <SelectField
          name="citizenship"
          label={t("questions.citizenship.label")}
          hint={t("questions.citizenship.hint")}
          options={countryOptions(locale)}
          placeholder={t("questions.citizenship.placeholder")}
        />
      ) : (
        <RadiosField
          name={question}
          label={t(`questions.${question}.label`)}
          hint={t(`questions.${question}.hint`)}
          options={CHOICES[question].map((value) => ({
            value,
            label: t(`choices.${value}.label`),
            hint: t(`choices.${value}.hint`),
          }))}
        />
      )}
    </ActionForm>
  );
}
