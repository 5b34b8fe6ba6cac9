import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxesField } from "@/components/form/checkboxes-field";
import { FileField } from "@/components/form/file-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Card } from "@/components/ui/card";
import type { AccommodationKind } from "@/lib/exam/accommodation";
import { ACCEPT } from "@/lib/questionnaire/evidence-rules";
import { ask } from "./actions";

interface AskFormProps {
  readonly applicationId: string;
  /** What has not been asked for yet. */
  readonly kinds: readonly AccommodationKind[];
  /** What the rule set gives, for the words. */
  readonly numbers: {
    readonly listening: number;
    readonly reading: number;
    readonly minutes: number;
  };
  readonly isFirst: boolean;
  readonly hasFile: boolean;
}

/** Asks for one need or several, with why and what bears it out. */
export function AskForm({ applicationId, kinds, numbers, isFirst, hasFile }: AskFormProps) {
  const t = useTranslations("accommodations");
  if (kinds.length === 0) return <p>{t("all")}</p>;
  return (
    <Card title={t(isFirst ? "form" : "formMore")} stitched>
      <ActionForm id="accommodations" action={ask} submitLabel={t("submit")} clearsWhenOk>
        <input type="hidden" name="applicationId" value={applicationId} />
        <CheckboxesField
          name="kinds"
          label={t("kinds")}
          options={kinds.map((kind) => ({
            value: kind,
            label: t(`kind.${kind}`),
            hint: t(`what.${kind}`, numbers),
          }))}
        />
        <TextareaField name="why" label={t("why")} hint={t("whyHint")} rows={4} maxLength={2_000} />
        <FileField
          name="file"
          label={t(hasFile ? "fileMore" : "file")}
          hint={t("fileHint")}
          accept={ACCEPT}
          optional={hasFile}
        />
      </ActionForm>
    </Card>
  );
}
