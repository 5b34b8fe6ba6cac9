import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { TextareaField } from "@/components/form/textarea-field";
import { Card } from "@/components/ui/card";

interface ExtendFormProps {
  readonly action: FormAction;
  readonly id: string;
}

/** An officer's answer to silence. */
export function ExtendForm({ action, id }: ExtendFormProps) {
  const t = useTranslations("check.extend");
  return (
    <Card id="extend" title={t("title")} level={3} className="no-print mt-4">
      <p className="mb-4">{t("lead")}</p>
      <ActionForm action={action} submitLabel={t("action")} id="extend-form">
        <input type="hidden" name="id" value={id} />
        <TextareaField name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} />
      </ActionForm>
    </Card>
  );
}
