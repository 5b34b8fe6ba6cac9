import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { figure } from "@/components/statistics/figures";
import { Card } from "@/components/ui/card";
import { ITEM_MINIMUM } from "@/lib/psychometrics/flags";
import type { OpenedItem } from "@/lib/psychometrics/open-item.command";
import { takeOver } from "../actions";

/** Puts the estimate beside the author's, by somebody's hand; or says why that cannot be. */
export async function TakeOver({ item }: { readonly item: OpenedItem }) {
  const [t, locale] = await Promise.all([getTranslations("statistics.takeOver"), getLocale()]);
  const { run, statistics, id } = item;
  const { rasch, reached } = statistics;
  if (run.source === "simulated") {
    return (
      <Card title={t("title")}>
        <p>{t("simulated")}</p>
      </Card>
    );
  }
  const isKnown = rasch !== null && rasch.error !== null && reached >= ITEM_MINIMUM;
  return (
    <Card title={t("title")}>
      {isKnown ? (
        <>
          <p className="mb-4">{t("body")}</p>
          <ActionForm
            id="take-over"
            action={takeOver}
            submitLabel={t("act", { difficulty: figure(rasch.difficulty, 2, locale) })}
            submitKind="secondary"
          >
            <input type="hidden" name="runId" value={run.id} />
            <input type="hidden" name="itemId" value={id} />
          </ActionForm>
        </>
      ) : (
        <p>{t("too-few", { needed: ITEM_MINIMUM })}</p>
      )}
    </Card>
  );
}
