import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { BlockStatistics } from "@/lib/psychometrics/statistics.schema";
import { Axes } from "./axes";
import { Chart } from "./chart";
import { CutLine } from "./cut-line";
import { figure, percent } from "./figures";
import { PLOT, plotOf } from "./plot";

interface ScoresChartProps {
  readonly block: BlockStatistics;
}

/** How many candidates had so many right, on both sides of the threshold. */
export function ScoresChart({ block }: ScoresChartProps) {
  const [t, information] = [
    useTranslations("statistics.scores"),
    useTranslations("statistics.information"),
  ];
  const locale = useLocale();
  const length = Math.round(block.reliability.length);
  const rows = block.scores.map((candidates, score) => ({ score, candidates }));
  const most = Math.max(1, ...block.scores);
  const plot = plotOf([-0.5, length + 0.5], [0, most]);
  const bottom = PLOT.height - PLOT.bottom;
  const width = Math.max(1, plot.x(1) - plot.x(0) - 1);
  const passed = block.scores.slice(block.needed).reduce((sum, one) => sum + one, 0);
  const share = percent(passed / Math.max(1, block.candidates), locale);
  return (
    <Chart
      title={t("title")}
      about={t("about", { needed: block.needed, passed: share })}
      table={
        <DataTable
          caption={t("title")}
          captionHidden
          rows={rows}
          rowKey={({ score }) => String(score)}
          columns={[
            { key: "x", header: t("x"), isRowHeader: true, cell: ({ score }) => score },
            { key: "y", header: t("y"), align: "end", cell: ({ candidates }) => candidates },
          ]}
        />
      }
    >
      <Axes
        plot={plot}
        xLabel={t("x")}
        yLabel={t("y")}
        xTicks={plot.x.ticks(5).filter((value) => value <= length)}
        yTicks={plot.y.ticks(4)}
        xText={(value) => figure(value, 0, locale)}
        yText={(value) => figure(value, 0, locale)}
      />
      {rows.map(({ score, candidates }) => (
        <rect
          key={score}
          x={plot.x(score) - width / 2}
          y={plot.y(candidates)}
          width={width}
          height={bottom - plot.y(candidates)}
          className={score < block.needed ? "fill-gold" : "fill-sky"}
        />
      ))}
      <CutLine x={plot.x(block.needed - 0.5)} label={information("cut")} />
    </Chart>
  );
}
