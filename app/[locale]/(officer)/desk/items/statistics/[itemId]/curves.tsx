import { getTranslations } from "next-intl/server";
import { ChoicesChart } from "@/components/statistics/choices-chart";
import { CurveChart } from "@/components/statistics/curve-chart";
import { tenthsOf } from "@/components/statistics/tenths";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { ITEM_MINIMUM } from "@/lib/psychometrics/flags";
import type { OpenedItem } from "@/lib/psychometrics/open-item.command";

/** What candidates of each ability did; nothing is drawn of a handful. */
export async function Curves({ item }: { readonly item: OpenedItem }) {
  const t = await getTranslations("statistics");
  const { statistics, key } = item;
  if (statistics.reached < ITEM_MINIMUM) {
    const few = { n: statistics.reached, needed: ITEM_MINIMUM };
    return <Notice title={t("tooFew.title")}>{t("items.few", few)}</Notice>;
  }
  const tenths = tenthsOf(statistics);
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {statistics.rasch === null ? (
        <Card title={t("curve.title")}>
          <p>{t("curve.none")}</p>
        </Card>
      ) : (
        <CurveChart difficulty={statistics.rasch.difficulty} tenths={tenths} />
      )}
      <ChoicesChart optionKey={key} tenths={tenths} />
    </div>
  );
}
