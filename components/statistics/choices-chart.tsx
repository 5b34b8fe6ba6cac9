import { line } from "d3-shape";
import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Axes } from "./axes";
import { Chart } from "./chart";
import { figure, LETTERS, percent } from "./figures";
import { plotOf } from "./plot";
import type { Tenth } from "./tenths";

interface ChoicesChartProps {
  readonly optionKey: number;
  readonly tenths: readonly Tenth[];
}

const SHARES = [0, 0.25, 0.5, 0.75, 1];
/** Wrong options differ by their dashes and by the letter at the line's end, not by colour. */
const DASHES = ["8 3", "3 3", "8 3 2 3", "1 3"];

/** Which option was chosen by the weakest tenth of the candidates up to the ablest. */
export function ChoicesChart({ optionKey, tenths }: ChoicesChartProps) {
  const t = useTranslations("statistics.choices");
  const locale = useLocale();
  const plot = plotOf([1, 11.2], [0, 1]);
  const share = (value: number) => percent(value, locale);
  return (
    <Chart
      title={t("title")}
      about={t("about", { key: LETTERS[optionKey] ?? "" })}
      table={
        <DataTable
          caption={t("title")}
          captionHidden
          rows={tenths}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: "tenth", header: t("x"), isRowHeader: true, cell: ({ number }) => number },
            ...LETTERS.map((letter, option) => ({
              key: letter,
              header: letter,
              cell: ({ choices }: Tenth) => share(choices[option] ?? 0),
            })),
          ]}
        />
      }
    >
      <Axes
        plot={plot}
        xLabel={t("x")}
        yLabel={t("y")}
        xTicks={[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}
        yTicks={SHARES}
        xText={(value) => figure(value, 0, locale)}
        yText={share}
      />
      {LETTERS.map((letter, option) => (
        <Choice
          key={letter}
          letter={letter}
          dashes={option === optionKey ? undefined : DASHES[option]}
          points={tenths.map(({ number, choices }) => [
            plot.x(number),
            plot.y(choices[option] ?? 0),
          ])}
        />
      ))}
    </Chart>
  );
}

interface ChoiceProps {
  readonly letter: (typeof LETTERS)[number];
  /** None for the right option. */
  readonly dashes: string | undefined;
  readonly points: readonly (readonly [x: number, y: number])[];
}

function Choice({ letter, dashes, points }: ChoiceProps) {
  const isKey = dashes === undefined;
  const [x, y] = points.at(-1) ?? [0, 0];
  // Wrong options end close together: each letter stands at a distance of its own.
  const beside = isKey ? 4 : 4 + LETTERS.indexOf(letter) * 7;
  return (
    <g>
      <path
        d={line()(points.map(([px, py]) => [px, py])) ?? ""}
        fill="none"
        strokeWidth={isKey ? 3 : 1.5}
        strokeDasharray={dashes}
        className={isKey ? "stroke-sky" : "stroke-madder"}
      />
      <text
        x={x + beside}
        y={y}
        dy="0.32em"
        fontSize="13"
        fontWeight={isKey ? "700" : "400"}
        className={isKey ? "fill-sky" : "fill-madder"}
      >
        {letter}
      </text>
    </g>
  );
}
