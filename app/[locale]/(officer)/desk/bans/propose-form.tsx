import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxesField } from "@/components/form/checkboxes-field";
import { SelectField } from "@/components/form/select-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Notice } from "@/components/ui/notice";
import { BAN_REASONS } from "@/lib/exam/ban";
import type { BanCase } from "@/lib/exam/bans.query";
import { timeWithSeconds } from "@/lib/exam/countdown";
import { propose } from "./actions";
import { BanFacts } from "./ban-facts";

/** A case that was looked for, and the proposal of a ban with its grounds. */
export function ProposeForm({ case: found }: { readonly case: BanCase }) {
  const t = useTranslations("conduct.bans");
  const desk = useTranslations("exam.desk.bans");
  const words = useTranslations("exam.ban");
  const kinds = useTranslations("conduct.signal.kind");
  const isFree = found.bannedUntil === null && !found.hasProposal && found.isBannable;
  const isClosedToBans = found.bannedUntil === null && !found.isBannable;
  return (
    <div className="mt-5 border-t border-line pt-5">
      <BanFacts case={found} />
      {found.hasProposal ? <Notice className="mt-4">{t("proposedAlready")}</Notice> : null}
      {isClosedToBans ? <Notice className="mt-4">{t("nothingToBan")}</Notice> : null}
      {isFree && found.voidsPass ? (
        <Notice tone="warning" className="mt-4">
          {t("voids")}
        </Notice>
      ) : null}
      {isFree ? (
        <ActionForm id="propose" action={propose} submitLabel={t("propose")} className="mt-4">
          <input type="hidden" name="applicationId" value={found.applicationId} />
          <SelectField
            name="reason"
            label={desk("reason")}
            placeholder={desk("reasonPlaceholder")}
            options={BAN_REASONS.map((value) => ({ value, label: words(value) }))}
          />
          {found.signals.length === 0 ? null : (
            <CheckboxesField
              name="signals"
              label={t("signals")}
              hint={t("signalsHint")}
              optional
              options={found.signals.map(({ sequence, kind, at }) => ({
                value: String(sequence),
                label: `${timeWithSeconds(at.toISOString())} · ${kinds(kind)}`,
              }))}
            />
          )}
          <TextareaField name="text" label={t("grounds")} hint={t("groundsHint")} rows={4} />
        </ActionForm>
      ) : null}
    </div>
  );
}
