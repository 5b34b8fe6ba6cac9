import { useLocale, useTranslations } from "next-intl";
import { SourceMark, type SourceStatus } from "@/components/ui/source-mark";
import { SummaryList } from "@/components/ui/summary-list";
import { formatTenge } from "@/lib/wording/format";

type Sum = { readonly tenge: number; readonly status: SourceStatus };

export interface PilotCosts {
  readonly testFee: Sum;
  readonly attempts: number;
  readonly permitFee: Sum;
  readonly solvency: Sum & { readonly mrp: number };
  readonly totalTerm: {
    readonly value: number;
    readonly unit: "calendar days" | "working days";
    readonly status: SourceStatus;
  };
}

/** What it costs and how long it takes, before anything is paid. */
export function EligibilityCosts({
  costs,
  service,
}: {
  costs: PilotCosts;
  service: "rpp" | "kandas";
}) {
  const t = useTranslations("eligibility.costs");
  const locale = useLocale();
  const { testFee, attempts, permitFee, totalTerm } = costs;
  const unit = totalTerm.unit === "working days" ? "workingDays" : "days";
  const rows = [
    {
      label: t("test"),
      value: (
        <>
          {t("perAttempt", { fee: formatTenge(testFee.tenge, locale), count: attempts })}{" "}
          <SourceMark status={testFee.status} />
        </>
      ),
    },
    { label: t("rest"), value: t("free") },
    {
      label: t("term"),
      value: (
        <>
          {t(unit, { count: totalTerm.value })} <SourceMark status={totalTerm.status} />
        </>
      ),
    },
  ];
  const afterwards = {
    label: t("permit"),
    value: (
      <>
        {t("permitFee", { fee: formatTenge(permitFee.tenge, locale) })}{" "}
        <SourceMark status={permitFee.status} />
      </>
    ),
  };
  return <SummaryList rows={service === "rpp" ? [...rows, afterwards] : rows} />;
}
