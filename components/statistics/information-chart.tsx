import { line } from "d3-shape";
import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { BlockStatistics } from "@/lib/psychometrics/statistics.schema";
import { Axes } from "./axes";
import { Chart } from "./chart";
import { CutLine } from "./cut-line";
import { figure } from "./figures";
import { plotOf } from "./plot";

interface InformationChartProps {
  readonly rasch: NonNullable<BlockStatistics["rasch"]>;
}

/** How much a form tells about each ability, and where the threshold stands. */
export function InformationChart({ rasch }: InformationChartProps) {
  const t = useTranslations("statistics.information");
  const locale = useLocale();
  const points = rasch.information;
  const peak = points.reduce((best, one) => (one.information > best.information ? one : best));
  const plot = plotOf([-5, 5], [0, Math.ceil(peak.information)]);
  const path = line<(typeof points)[number]>(
    ({ theta }) => plot.x(theta),
    ({ information }) => plot.y(information),
  )(points);
  const two = (value: number) => figure(value, 2, locale);
  return (
    <Chart
      title={t("title")}
      about={t("about", {
        peak: two(peak.theta),
        cut: two(rasch.cut),
        error: two(rasch.errorAtCut),
      })}
      table={
        <DataTable
          caption={t("title")}
          captionHidden
          rows={points.filter(({ theta }) => Number.isInteger(theta * 2))}
          rowKey={({ theta }) => String(theta)}
          columns={[
            { key: "x", header: t("x"), isRowHeader: true, cell: ({ theta }) => two(theta) },
            { key: "y", header: t("y"), align: "end", cell: (one) => two(one.information) },
            {
              key: "error",
              header: t("error"),
              align: "end",
              cell: ({ information }) => two(1 / Math.sqrt(information)),
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
        yTicks={plot.y.ticks(4)}
        xText={(value) => figure(value, 0, locale)}
        yText={(value) => figure(value, 0, locale)}
      />
      <path d={path ?? ""} fill="none" strokeWidth="2.5" className="stroke-sky" />
      <CutLine x={plot.x(rasch.cut)} label={t("cut")} />
    </Chart>
  );
}
