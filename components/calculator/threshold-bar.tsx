import { cx } from "@/components/ui/cx";

interface ThresholdBarProps {
  readonly points: number;
  readonly max: number;
  readonly threshold: number;
  readonly className?: string;
}

/** How far it is to the threshold: the mark on the bar. Said in words beside it. */
export function ThresholdBar({ points, max, threshold, className }: ThresholdBarProps) {
  const share = (value: number) => (max > 0 ? Math.min(100, (value / max) * 100) : 0);
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      className={cx("w-full", className)}
    >
      <rect width="100" height="10" className="fill-sunken" />
      <rect
        width={share(points)}
        height="10"
        className={points >= threshold ? "fill-grass" : "fill-gold"}
      />
      <rect x={share(threshold) - 0.4} width="0.8" height="10" className="fill-ink" />
    </svg>
  );
}
