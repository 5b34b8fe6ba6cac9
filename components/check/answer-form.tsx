import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { RadiosField } from "@/components/form/radios-field";
import { SelectField } from "@/components/form/select-field";
import { TextareaField } from "@/components/form/textarea-field";
import { GROUNDS } from "@/lib/check/grounds";

interface AnswerFormProps {
  readonly action: FormAction;
  readonly requestId: string;
}

/** An agency's answer by hand: clear, or an objection with its two layers of reasons. */
export function AnswerForm({ action, requestId }: AnswerFormProps) {
  const t = useTranslations("check");
  return (
    <ActionForm action={action} submitLabel={t("answer.send")} id="answer">
      <input type="hidden" name="requestId" value={requestId} />
      <RadiosField
        name="outcome"
        label={t("answer.outcome")}
        hint={t("answer.sure")}
        options={[
          { value: "clear", label: t("answer.clear") },
          { value: "objects", label: t("answer.objects") },
        ]}
      />
      <SelectField
        name="publicGround"
        label={t("answer.ground")}
        hint={`${t("answer.groundHint")} ${t("answer.groundSource")}`}
        optional
        placeholder={t("answer.groundNone")}
        options={GROUNDS.map((ground) => ({ value: ground, label: t(`ground.${ground}`) }))}
      />
      <TextareaField
        name="sealedNote"
        label={t("answer.note")}
        hint={t("answer.noteHint")}
        optional
        rows={5}
      />
    </ActionForm>
  );
}
