import { cx } from "@/components/ui/cx";
import type { Stretch } from "@/lib/questionnaire/periods";

interface PeriodBarProps {
  readonly span: Stretch;
  readonly period: Stretch;
  /** Years whose beginnings are marked. */
  readonly ticks: readonly number[];
  readonly kind: "entry" | "now" | "left" | "due";
  /** Parts that another entry covers too. */
  readonly shared?: readonly Stretch[];
}

const LOOKS = {
  entry: "fill-sky",
  now: "fill-grass",
  left: "fill-surface stroke-edge",
  due: "fill-gold-wash stroke-gold",
} as const;

// A month of a long life is still seen.
const LEAST = 0.9;

/** Where a stretch of months begins in the span, and how wide it is, in percent of the span. */
export function placeIn(span: Stretch, { first, last }: Stretch) {
  const months = span.last - span.first + 1;
  const from = Math.max(first, span.first);
  const width = (100 * (Math.min(last, span.last) - from + 1)) / months;
  const x = Math.min((100 * (from - span.first)) / months, 100 - LEAST);
  return { x, width: Math.max(width, LEAST) };
}

const percent = (share: number) => `${share.toFixed(2)}%`;

/** One stretch of months over the years that are looked at. The words beside it say the same. */
export function PeriodBar({ span, period, ticks, kind, shared = [] }: PeriodBarProps) {
  if (period.last < span.first || period.first > span.last) return null;
  const bar = placeIn(span, period);
  const isGap = kind === "left" || kind === "due";
  return (
    <svg aria-hidden="true" className="h-4 w-full overflow-visible">
      <rect y="6" width="100%" height="4" rx="2" className="fill-sunken" />
      {ticks.map((year) => (
        <rect
          key={year}
          x={percent(placeIn(span, { first: year * 12, last: year * 12 }).x)}
          width="1"
          height="16"
          className="fill-line"
        />
      ))}
      <rect
        x={percent(bar.x)}
        y="2"
        width={percent(bar.width)}
        height="12"
        rx="3"
        strokeWidth={isGap ? 1.5 : 0}
        strokeDasharray={isGap ? "4 3" : undefined}
        className={LOOKS[kind]}
      />
      {shared.map((part) => {
        const { x, width } = placeIn(span, part);
        return (
          <rect
            key={part.first}
            x={percent(x)}
            y="2"
            width={percent(width)}
            height="12"
            className="fill-sky-deep"
          />
        );
      })}
      <rect x="100%" y="0" width="2" height="16" className={cx("fill-madder")} />
    </svg>
  );
}
