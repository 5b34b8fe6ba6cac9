import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { TextareaField } from "@/components/form/textarea-field";
import { HiddenInputs } from "@/components/identity/hidden-inputs";
import { Questions } from "@/components/questionnaire/questions";
import type { Typed } from "@/lib/questionnaire/draft.schema";
import type { Fields } from "@/lib/questionnaire/field";
import type { Words } from "@/lib/questionnaire/words";

interface CorrectAnswerFormProps {
  readonly action: FormAction;
  readonly applicationId: string;
  /** What the officer looks at, and a new id for this press of the button. */
  readonly looked: Readonly<Record<"version" | "seen" | "actId", string>>;
  readonly answer: string;
  readonly questions: Fields;
  readonly standing: Typed;
  readonly words: Words;
}

/** One answer with the control that asked for it, and the reason why it is put right. */
export function CorrectAnswerForm(props: CorrectAnswerFormProps) {
  const { action, applicationId, looked, answer, questions, standing, words } = props;
  const t = useTranslations("assessment.correct");
  return (
    <ActionForm id="correct" action={action} submitLabel={t("submit")}>
      <HiddenInputs values={{ ...looked, applicationId, key: answer }} />
      <Questions
        formId="correct"
        fields={questions}
        typed={standing}
        words={words}
        worths={new Map()}
        evidence={[]}
      />
      <TextareaField name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={2000} />
    </ActionForm>
  );
}
