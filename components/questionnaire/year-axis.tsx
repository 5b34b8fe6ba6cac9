import type { Stretch } from "@/lib/questionnaire/periods";
import { placeIn } from "./period-bar";

// As many years as have room on a phone.
const MOST_LABELS = 5;

/** The years whose beginnings are marked, evenly, all within the span. */
export function yearTicks({ first, last }: Stretch): readonly number[] {
  const [from, to] = [Math.ceil(first / 12), Math.floor(last / 12)];
  const step = Math.max(1, Math.ceil((to - from + 1) / MOST_LABELS));
  return Array.from(
    { length: Math.max(0, Math.floor((to - from) / step) + 1) },
    (_, place) => from + place * step,
  );
}

interface YearAxisProps {
  readonly span: Stretch;
  readonly ticks: readonly number[];
}

/** The years over the bars; the mark at the end is today. */
export function YearAxis({ span, ticks }: YearAxisProps) {
  return (
    <svg aria-hidden="true" className="h-5 w-full overflow-visible">
      {ticks.map((year) => {
        const { x } = placeIn(span, { first: year * 12, last: year * 12 });
        return (
          <text
            key={year}
            x={`${x.toFixed(2)}%`}
            y="15"
            textAnchor={x < 4 ? "start" : x > 93 ? "end" : "middle"}
            className="fill-soft text-sm"
          >
            {year}
          </text>
        );
      })}
    </svg>
  );
}
