import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { ItemPage } from "@/lib/items/item-page";
import { isVersionable, isWritable } from "@/lib/items/life";
import { beginVersion, takeItemStep } from "./actions";

interface ItemStepsProps {
  readonly item: ItemPage;
}

/** What this person can do with an item where it stands. */
export function ItemSteps({ item }: ItemStepsProps) {
  const t = useTranslations("items");
  const { id, status, reviewRefusal } = item;
  const href = `/desk/items/${id}`;
  return (
    <Card title={t("page.next")} stitched>
      <div className="grid gap-5">
        {isWritable(status) ? (
          <div className="flex flex-wrap gap-3">
            {reviewRefusal === null ? (
              <LinkButton href={`${href}/review`}>{t("page.review")}</LinkButton>
            ) : null}
            <LinkButton kind="secondary" href={`${href}/edit`} prefetch={false}>
              {t("page.edit")}
            </LinkButton>
          </div>
        ) : null}
        {item.wrongReviews > 0 ? (
          <Notice tone="warning">{t("page.wrongReviews", { count: item.wrongReviews })}</Notice>
        ) : null}
        {status === "draft" && reviewRefusal !== null ? (
          <p className="text-soft">{t(`refusal.${reviewRefusal}`)}</p>
        ) : null}
        {status === "reviewed" ? <p className="text-soft">{t("page.editVoids")}</p> : null}
        {status === "reviewed" ? (
          <Step
            item={item}
            step="trial"
            label={t("page.startTrial")}
            note={t("page.startTrialNote")}
          />
        ) : null}
        {status === "trial" ? (
          <Step
            item={item}
            step="activate"
            label={t("page.activate")}
            note={t("page.activateNote")}
          />
        ) : null}
        {isVersionable(status) ? (
          <ActionForm
            id="version"
            action={beginVersion}
            submitLabel={t("page.newVersion")}
            submitKind="secondary"
            className="space-y-3"
          >
            <p className="text-soft">{t("page.newVersionNote")}</p>
            <input type="hidden" name="id" value={id} />
          </ActionForm>
        ) : null}
        {status === "retired" ? null : (
          <Disclosure summary={t("page.retire")}>
            <Step item={item} step="retire" label={t("page.retire")} note={t("page.retireNote")} />
          </Disclosure>
        )}
      </div>
    </Card>
  );
}

interface StepProps extends ItemStepsProps {
  readonly step: "trial" | "activate" | "retire";
  readonly label: string;
  readonly note: string;
}

function Step({ item, step, label, note }: StepProps) {
  return (
    <ActionForm
      id={step}
      action={takeItemStep}
      submitLabel={label}
      submitKind={step === "retire" ? "danger" : "primary"}
      className="space-y-3"
    >
      <p className="text-soft">{note}</p>
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="revision" value={item.revision} />
      <input type="hidden" name="step" value={step} />
    </ActionForm>
  );
}
