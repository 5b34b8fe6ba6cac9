import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { ITEM_MINIMUM } from "@/lib/psychometrics/flags";
import type { BlockStatistics } from "@/lib/psychometrics/statistics.schema";
import { figure, orNone, percent } from "./figures";

interface DecisionFactsProps {
  readonly block: BlockStatistics;
}

/** How reliable a block is, and how far its pass or fail can be trusted. */
export function DecisionFacts({ block }: DecisionFactsProps) {
  const t = useTranslations("statistics.decision");
  const locale = useLocale();
  const [one, two] = [1, 2].map((decimals) => (value: number) => figure(value, decimals, locale));
  if (one === undefined || two === undefined) return null;
  const { reliability, rasch, needed } = block;
  const { length, mean, sd, kr20, sem } = reliability;
  const share = (value: number) => percent(value, locale);
  const rows: SummaryRow[] = [
    { label: t("candidates"), value: block.candidates },
    {
      label: t("mean"),
      value: t("meanValue", { mean: one(mean), length: Math.round(length), sd: one(sd) }),
    },
  ];
  // Of a handful of candidates it would be a number that says nothing.
  if (block.candidates >= ITEM_MINIMUM) {
    const value = t("reliabilityValue", { kr20: orNone(kr20, two), sem: orNone(sem, one) });
    rows.push({ label: t("reliability"), value });
  }
  if (rasch !== null) {
    const { cut, errorAtCut, scoreErrorAtCut, lee, rudner } = rasch;
    rows.push(
      {
        label: t("population"),
        value: t("populationValue", { mean: two(rasch.mean), sd: two(rasch.sd) }),
      },
      {
        label: t("threshold"),
        value: t("thresholdValue", {
          needed,
          cut: two(cut),
          error: two(errorAtCut),
          score: one(scoreErrorAtCut),
        }),
      },
      {
        label: t("consistency"),
        value: t("consistencyValue", { share: share(lee.consistency), kappa: two(lee.kappa) }),
      },
      {
        label: t("accuracy"),
        value: t("accuracyValue", {
          share: share(lee.accuracy),
          falsePass: share(lee.falsePass),
          falseFail: share(lee.falseFail),
        }),
      },
      {
        label: t("rudner"),
        value: t("rudnerValue", {
          consistency: share(rudner.consistency),
          accuracy: share(rudner.accuracy),
        }),
      },
    );
  }
  return (
    <Card title={t("title")}>
      <SummaryList rows={rows} />
      {rasch === null ? null : <p className="mt-3 text-sm text-soft">{t("method")}</p>}
    </Card>
  );
}
