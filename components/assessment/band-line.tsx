import { useTranslations } from "next-intl";
import type { ExplainedCriterion } from "@/lib/assessment/explain";

/** The band that the measured amount fell in; nothing where no table of bands was read. */
export function BandLine({ criterion }: { readonly criterion: ExplainedCriterion }) {
  const t = useTranslations("findings.band");
  const { band, measured } = criterion;
  if (measured === null) return null;
  if (band === null) {
    const isBanded = criterion.kind === "bands" || criterion.kind === "certificate-bands";
    return isBanded ? <p className="text-sm text-soft">{t("none")}</p> : null;
  }
  const { from, under, points } = band;
  const { unit } = measured;
  return (
    <p className="text-sm text-soft">
      {under === null
        ? t("over", { from: String(from), unit, points })
        : t("between", { from: String(from), under: String(under), unit, points })}
    </p>
  );
}
