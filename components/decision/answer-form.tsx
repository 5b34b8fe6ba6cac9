import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { SelectField } from "@/components/form/select-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Disclosure } from "@/components/ui/disclosure";
import { REOPENABLE, type Reopenable } from "@/lib/application/stages";

interface AnswerFormProps {
  readonly action: FormAction;
  readonly caseId: string;
  readonly kind: "objection" | "complaint";
  /** The stage that the refusal came from; earlier ones may be opened too. */
  readonly failedStage: Reopenable | null;
}

/** The two answers to an objection or a complaint, each with its reasons. */
export function AnswerForm({ action, caseId, kind, failedStage }: AnswerFormProps) {
  const t = useTranslations("decision");
  const stages = useTranslations("case.stage");
  const last = failedStage === null ? REOPENABLE.length - 1 : REOPENABLE.indexOf(failedStage);
  const options = REOPENABLE.slice(0, last + 1).map((stage) => ({
    value: stage,
    label: stages(stage),
  }));
  const text = (
    <TextareaField
      name="text"
      rows={5}
      label={t("objection.answer")}
      hint={t("objection.answerHint")}
    />
  );
  return (
    <div className="space-y-4">
      <Disclosure summary={t(`${kind}.uphold`)}>
        <ActionForm action={action} submitLabel={t(`${kind}.uphold`)} id="uphold">
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="answer" value="uphold" />
          <SelectField
            name="reopen"
            label={t("objection.reopen")}
            options={options}
            defaultValue={options.at(-1)?.value}
          />
          {text}
        </ActionForm>
      </Disclosure>
      <Disclosure summary={t(`${kind}.dismiss`)}>
        <ActionForm
          action={action}
          submitLabel={t(`${kind}.dismiss`)}
          submitKind="secondary"
          id="dismiss"
        >
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="answer" value="dismiss" />
          {text}
        </ActionForm>
      </Disclosure>
    </div>
  );
}
