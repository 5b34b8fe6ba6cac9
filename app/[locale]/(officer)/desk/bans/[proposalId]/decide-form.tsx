import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { RadiosField } from "@/components/form/radios-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { ProposalFile } from "@/lib/exam/ban-proposals.query";
import { decide } from "../actions";

/** The decision of another person than the one who proposed the ban; or why it cannot be made yet. */
export function DecideForm({ file }: { readonly file: ProposalFile }) {
  const t = useTranslations("conduct.bans");
  if (file.isOwn) return <Notice>{t("ownBody")}</Notice>;
  if (!file.isRipe) return <Notice>{t("notRipe")}</Notice>;
  const { canImpose } = file;
  return (
    <Card title={t("decision")} stitched>
      {canImpose ? null : <Notice className="mb-4">{t("movedOn")}</Notice>}
      {file.voidsPass ? (
        <Notice tone="warning" className="mb-4">
          {t("voids")}
        </Notice>
      ) : null}
      <ActionForm id="decide" action={decide} submitLabel={t("decide")}>
        <input type="hidden" name="applicationId" value={file.applicationId} />
        <RadiosField
          name="decision"
          label={t("decision")}
          options={[
            { value: "drop", label: t("drop"), hint: t("dropHint") },
            { value: "impose", label: t("impose"), hint: t("imposeHint"), disabled: !canImpose },
          ]}
        />
        <TextareaField name="text" label={t("why")} hint={t("whyHint")} rows={4} />
      </ActionForm>
    </Card>
  );
}
