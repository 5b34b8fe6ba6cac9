import { useLocale, useTranslations } from "next-intl";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { FIT } from "@/lib/psychometrics/flags";
import type { ItemStatistics } from "@/lib/psychometrics/statistics.schema";
import { formatDate } from "@/lib/wording/format";
import { figure, orNone, percent, withError } from "./figures";
import { FlagTags } from "./flag-tags";

interface ItemFactsProps {
  readonly statistics: ItemStatistics;
  readonly banked: number;
  readonly taken: { readonly difficulty: number; readonly at: Date } | null;
}

/** An item's figures, each with its error. */
export function ItemFacts({ statistics, banked, taken }: ItemFactsProps) {
  const t = useTranslations("statistics.item");
  const locale = useLocale();
  const two = (value: number) => figure(value, 2, locale);
  const { reached, notReached, p, pError, restCorrelation, rasch } = statistics;
  const difficulty =
    rasch === null
      ? "–"
      : t("difficultyValue", {
          difficulty: two(rasch.difficulty),
          error: orNone(rasch.error, two),
        });
  const inBank =
    taken === null
      ? t("bankedValue", { difficulty: two(banked) })
      : t("takenValue", {
          difficulty: two(taken.difficulty),
          date: formatDate(taken.at, locale),
          banked: two(banked),
        });
  const fit =
    rasch === null
      ? "–"
      : t("fitValue", {
          infit: two(rasch.infit),
          outfit: two(rasch.outfit),
          low: two(FIT.low),
          high: two(FIT.high),
        });
  const share = withError(percent(p, locale), figure(pError * 100, 1, locale));
  const rows: SummaryRow[] = [
    { label: t("flags"), value: <FlagTags statistics={statistics} /> },
    { label: t("answers"), value: t("answersValue", { reached, notReached }) },
    { label: t("share"), value: share },
    { label: t("correlation"), value: orNone(restCorrelation, two) },
    { label: t("difficulty"), value: difficulty },
    { label: t("banked"), value: inBank },
    { label: t("fit"), value: fit },
  ];
  return <SummaryList rows={rows} />;
}
