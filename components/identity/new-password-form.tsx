import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { TextField } from "@/components/form/text-field";
import { Card } from "@/components/ui/card";
import { HiddenInputs } from "./hidden-inputs";

interface NewPasswordFormProps {
  readonly action: FormAction;
  /** The link's secret, and what else the form carries along. */
  readonly carried: Readonly<Record<string, string>>;
  readonly shortest: number;
  readonly submitLabel: string;
}

/** One new password for the account that a link by mail belongs to. */
export function NewPasswordForm({ action, carried, shortest, submitLabel }: NewPasswordFormProps) {
  const t = useTranslations("identity.fields");
  return (
    <Card stitched>
      <ActionForm action={action} submitLabel={submitLabel} id="new-password">
        <HiddenInputs values={carried} />
        <TextField
          name="password"
          type="password"
          label={t("newPassword")}
          hint={t("passwordHint", { shortest })}
          autoComplete="new-password"
        />
      </ActionForm>
    </Card>
  );
}
