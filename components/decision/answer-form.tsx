import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { RadiosField } from "@/components/form/radios-field";
import { SelectField } from "@/components/form/select-field";
import { TextareaField } from "@/components/form/textarea-field";
import { REOPENABLE, type Reopenable } from "@/lib/application/stages";

interface AnswerFormProps {
  readonly action: FormAction;
  readonly caseId: string;
  readonly kind: "objection" | "complaint";
  /** The stage that the refusal came from; earlier ones may be opened too. */
  readonly failedStage: Reopenable | null;
  /** False where there is no stage to open again. */
  readonly canUphold?: boolean;
}

/** The answer to an objection or a complaint, with its reasons; one form, so that nothing is hidden before scripts. */
export function AnswerForm(props: AnswerFormProps) {
  const { action, caseId, kind, failedStage, canUphold = true } = props;
  const t = useTranslations("decision");
  const stages = useTranslations("case.stage");
  const last = failedStage === null ? REOPENABLE.length - 1 : REOPENABLE.indexOf(failedStage);
  const options = REOPENABLE.slice(0, last + 1).map((stage) => ({
    value: stage,
    label: stages(stage),
  }));
  const answers = (["uphold", "dismiss"] as const).map((value) => ({
    value,
    label: t(`${kind}.${value}`),
    hint: t(`${kind}.${value}Hint`),
  }));
  return (
    <ActionForm action={action} submitLabel={t("answer.submit")} id="answer">
      <input type="hidden" name="caseId" value={caseId} />
      {canUphold ? (
        <>
          <RadiosField name="answer" label={t("answer.which")} options={answers} />
          <SelectField
            name="reopen"
            label={t("answer.reopen")}
            hint={t("answer.reopenHint")}
            options={options}
            defaultValue={options.at(-1)?.value}
          />
        </>
      ) : (
        <>
          <input type="hidden" name="answer" value="dismiss" />
          <p>{t("complaint.ofAdmission")}</p>
        </>
      )}
      <TextareaField name="text" rows={5} label={t("answer.text")} hint={t("answer.textHint")} />
    </ActionForm>
  );
}
