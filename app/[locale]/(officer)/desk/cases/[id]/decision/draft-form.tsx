import { useTranslations } from "next-intl";
import { DraftWarning } from "@/components/findings/draft-warning";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { DecisionFile } from "@/lib/decision/decision-file.query";
import type { DraftReliance } from "@/lib/decision/draft-reliance";
import type { Reasons } from "@/lib/decision/reasons.schema";
import { LOCALES } from "@/lib/wording/routing";
import { draft } from "./actions";

interface DraftFormProps {
  readonly file: DecisionFile;
  readonly proposed: Reasons;
  /** Null for a case that was never assessed. */
  readonly reliance: DraftReliance | null;
}

/** The specialist's draft: reasons in three languages, proposed from what happened or from what was sent back. */
export function DraftForm({ file, proposed, reliance }: DraftFormProps) {
  const t = useTranslations("decision");
  const { found, sentBack } = file;
  const outcome = found.state.decision?.outcome ?? "refusal";
  const start = sentBack?.reasons ?? proposed;
  return (
    <Card title={t("draft.heading")}>
      {sentBack?.why ? (
        <Notice tone="warning" title={t("returned")} className="mb-5">
          <p className="whitespace-pre-line break-words">{sentBack.why}</p>
        </Notice>
      ) : null}
      <p className="mb-5 text-soft">{t(sentBack ? "draft.leadAgain" : "draft.lead")}</p>
      <ActionForm action={draft} submitLabel={t(`draft.submit.${outcome}`)} id="draft">
        <input type="hidden" name="caseId" value={found.id} />
        {reliance === null ? null : (
          <DraftWarning
            facts={reliance}
            threshold={found.state.assessment?.threshold ?? 0}
            caseId={found.id}
          />
        )}
        {LOCALES.map((locale) => (
          <TextareaField
            key={locale}
            name={locale}
            lang={locale}
            className="field-sizing-content"
            rows={Math.max(3, start[locale].length + 1)}
            label={t(`draft.${locale}`)}
            hint={t("draft.hint")}
            defaultValue={start[locale].join("\n")}
          />
        ))}
        {outcome === "refusal" ? <p className="text-soft">{t("draft.afterRefusal")}</p> : null}
      </ActionForm>
    </Card>
  );
}
