import { line } from "d3-shape";
import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { chance } from "@/lib/psychometrics/rasch-model";
import { Axes } from "./axes";
import { Chart } from "./chart";
import { figure, percent } from "./figures";
import { plotOf } from "./plot";
import type { Tenth } from "./tenths";

interface CurveChartProps {
  readonly difficulty: number;
  readonly tenths: readonly Tenth[];
}

const SHARES = [0, 0.25, 0.5, 0.75, 1];
const CURVE = Array.from({ length: 61 }, (_, k) => -5 + k / 6);

/** What the model expects of an item at each ability, and what was seen. */
export function CurveChart({ difficulty, tenths }: CurveChartProps) {
  const t = useTranslations("statistics.curve");
  const locale = useLocale();
  const plot = plotOf([-5, 5], [0, 1]);
  const path = line<number>(
    (theta) => plot.x(theta),
    (theta) => plot.y(chance(theta, difficulty)),
  )(CURVE);
  const share = (value: number) => percent(value, locale);
  return (
    <Chart
      title={t("title")}
      about={t("about", { difficulty: figure(difficulty, 2, locale) })}
      table={
        <DataTable
          caption={t("title")}
          captionHidden
          rows={tenths}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: "tenth", header: t("tenth"), isRowHeader: true, cell: ({ number }) => number },
            { key: "x", header: t("ability"), cell: ({ theta }) => figure(theta, 2, locale) },
            { key: "n", header: t("candidates"), cell: ({ n }) => n },
            { key: "seen", header: t("observed"), cell: (one) => share(one.share) },
            {
              key: "expected",
              header: t("expected"),
              cell: ({ theta }) => share(chance(theta, difficulty)),
            },
          ]}
        />
      }
    >
      <Axes
        plot={plot}
        xLabel={t("x")}
        yLabel={t("y")}
        xTicks={[-4, -2, 0, 2, 4]}
        yTicks={SHARES}
        xText={(value) => figure(value, 0, locale)}
        yText={share}
      />
      <path d={path ?? ""} fill="none" strokeWidth="2.5" className="stroke-sky" />
      {tenths.map(({ number, theta, low, high, share: seen }) => (
        <g key={number} transform={`translate(${plot.x(theta)} 0)`}>
          <line y1={plot.y(low)} y2={plot.y(high)} strokeWidth="1.5" className="stroke-ink" />
          <circle cy={plot.y(seen)} r="3.5" className="fill-gold stroke-ink" />
        </g>
      ))}
    </Chart>
  );
}
