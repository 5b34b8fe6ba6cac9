import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { DecisionFile } from "@/lib/decision/decision-file.query";
import type { Reasons } from "@/lib/decision/reasons.schema";
import { draft } from "./actions";

interface DraftFormProps {
  readonly file: DecisionFile;
  readonly proposed: Reasons;
}

/** The specialist's draft: reasons in three languages, proposed from what happened. */
export function DraftForm({ file, proposed }: DraftFormProps) {
  const t = useTranslations("decision");
  const outcome = file.found.state.decision?.outcome ?? "refusal";
  return (
    <Card title={t("draft.heading")}>
      <p className="mb-5 text-soft">{t("draft.lead")}</p>
      {file.returned ? (
        <Notice tone="warning">{t("returned", { reason: file.returned })}</Notice>
      ) : null}
      <ActionForm action={draft} submitLabel={t(`draft.submit.${outcome}`)} id="draft">
        <input type="hidden" name="caseId" value={file.found.id} />
        {(["kk", "ru", "en"] as const).map((locale) => (
          <TextareaField
            key={locale}
            name={locale}
            lang={locale}
            rows={Math.max(3, proposed[locale].length + 1)}
            label={t(`draft.${locale}`)}
            hint={t("draft.hint")}
            defaultValue={proposed[locale].join("\n")}
          />
        ))}
        {outcome === "refusal" ? <p className="text-soft">{t("draft.afterRefusal")}</p> : null}
      </ActionForm>
    </Card>
  );
}
