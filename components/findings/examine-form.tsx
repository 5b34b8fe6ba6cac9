import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { RadiosField } from "@/components/form/radios-field";
import { TextareaField } from "@/components/form/textarea-field";
import { HiddenInputs } from "@/components/identity/hidden-inputs";
import { DefaultSubmit } from "@/components/questionnaire/default-submit";

interface ExamineFormProps {
  readonly action: FormAction;
  readonly applicationId: string;
  /** Of the assessment. */
  readonly version: number;
  /** The last finding of the case. */
  readonly seen: number;
  /** A new one for each time that the page is made: the same press counts once. */
  readonly actId: string;
  readonly children: ReactNode;
}

/** Answers to tick, and what was found of those that are ticked. */
export function ExamineForm(props: ExamineFormProps) {
  const { action, applicationId, version, seen, actId, children } = props;
  const t = useTranslations("findings");
  const looked = { applicationId, version: String(version), seen: String(seen), actId };
  return (
    <ActionForm id="examine" action={action} submitLabel={t("submit")}>
      <DefaultSubmit />
      <HiddenInputs values={looked} />
      {children}
      <section aria-labelledby="examine-act" className="space-y-4 border-t border-line pt-5">
        <h2 id="examine-act" className="text-xl">
          {t("act")}
        </h2>
        <RadiosField
          name="finding"
          label={t("finding")}
          defaultValue="confirmed"
          options={[
            { value: "confirmed", label: t("findings.confirmed") },
            { value: "not-borne-out", label: t("findings.not-borne-out") },
          ]}
        />
        <TextareaField
          key={seen}
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          maxLength={2000}
          rows={3}
          optional
        />
      </section>
    </ActionForm>
  );
}
