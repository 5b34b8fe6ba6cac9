import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";

type Counts = {
  readonly cases: number;
  readonly newlyPassed: number;
  readonly noLongerPassed: number;
};

interface EffectCardProps {
  readonly draftId: string;
  /** Null before the first run. */
  readonly done: {
    readonly past: { readonly all: Counts };
    readonly invented: { readonly all: Counts };
  } | null;
  readonly isCurrent: boolean;
  readonly isRunning: boolean;
  /** Null where nothing can be asked for. */
  readonly action: FormAction | null;
}

/** For how many a draft changes the outcome, of the draft as it stands; or how to find out. */
export function EffectCard({ draftId, done, isCurrent, isRunning, action }: EffectCardProps) {
  const t = useTranslations("rules.effect");
  return (
    <Card title={t("title")}>
      {done === null ? <p>{t("never")}</p> : null}
      {done === null || isCurrent ? null : <p>{t("old")}</p>}
      {done !== null && isCurrent ? (
        <SummaryList
          rows={(["past", "invented"] as const).map((which) => ({
            label: t(which),
            value: t("counts", done[which].all),
          }))}
        />
      ) : null}
      {isRunning ? (
        <p role="status" className="mt-3">
          {t("running")}
        </p>
      ) : null}
      <p className="mt-3">
        <TextLink
          href={`/admin/rules/drafts/${draftId}/effect`}
          className="inline-flex min-h-11 items-center"
        >
          {t("details")}
        </TextLink>
      </p>
      {isRunning || isCurrent || action === null ? null : (
        <div className="mt-4">
          <ActionForm action={action} submitLabel={t("compute")} submitKind="secondary" id="effect">
            <input type="hidden" name="draftId" value={draftId} />
          </ActionForm>
        </div>
      )}
    </Card>
  );
}
