import { useLocale, useTranslations } from "next-intl";
import { Axes } from "@/components/statistics/axes";
import { Chart } from "@/components/statistics/chart";
import { figure, percent } from "@/components/statistics/figures";
import { PLOT, plotOf } from "@/components/statistics/plot";
import { DataTable } from "@/components/ui/data-table";
import type { Counts, Effect } from "@/lib/effect/effect.schema";

interface PointsChartProps {
  readonly points: Effect["points"];
  readonly all: Counts;
}

/** How many have how many points: bars for the rules as they are, a line for the draft. */
export function PointsChart({ points: { step, before, after }, all }: PointsChartProps) {
  const t = useTranslations("effect.points");
  const locale = useLocale();
  const rows = before.map((cases, bin) => ({ from: bin * step, cases, later: after[bin] ?? 0 }));
  const most = Math.max(1, ...before, ...after);
  const plot = plotOf([0, rows.length * step], [0, most]);
  const bottom = PLOT.height - PLOT.bottom;
  const width = plot.x(step) - plot.x(0);
  const line = rows
    .map(({ from, later }) => `H${plot.x(from)}V${plot.y(later)}H${plot.x(from + step)}`)
    .join("");
  return (
    <Chart
      title={t("title")}
      about={t("about", {
        before: percent(all.passedBefore / all.cases, locale),
        after: percent(all.passedAfter / all.cases, locale),
      })}
      legend={
        <ul className="mt-2 flex flex-wrap justify-center gap-x-6 gap-y-1 text-sm">
          <li className="flex items-center gap-2">
            <span aria-hidden="true" className="inline-block size-4 rounded-sm bg-sky" />
            {t("before")}
          </li>
          <li className="flex items-center gap-2">
            <span aria-hidden="true" className="inline-block h-0 w-6 border-t-3 border-madder" />
            {t("after")}
          </li>
        </ul>
      }
      table={
        <DataTable
          caption={t("title")}
          captionHidden
          rows={rows}
          rowKey={({ from }) => String(from)}
          columns={[
            {
              key: "x",
              header: t("x"),
              isRowHeader: true,
              cell: ({ from }) => `${from}–${from + step - 1}`,
            },
            { key: "before", header: t("before"), align: "end", cell: ({ cases }) => cases },
            { key: "after", header: t("after"), align: "end", cell: ({ later }) => later },
          ]}
        />
      }
    >
      <Axes
        plot={plot}
        xLabel={t("x")}
        yLabel={t("y")}
        xTicks={plot.x.ticks(5)}
        yTicks={plot.y.ticks(4).filter(Number.isInteger)}
        xText={(value) => figure(value, 0, locale)}
        yText={(value) => figure(value, 0, locale)}
      />
      {rows.map(({ from, cases }) => (
        <rect
          key={from}
          x={plot.x(from) + 0.5}
          y={plot.y(cases)}
          width={Math.max(1, width - 1)}
          height={bottom - plot.y(cases)}
          className="fill-sky"
        />
      ))}
      <path
        d={`M${plot.x(0)} ${bottom}${line}V${bottom}`}
        fill="none"
        strokeWidth="2"
        className="stroke-madder"
      />
    </Chart>
  );
}
