import { useTranslations } from "next-intl";

interface PointsBarProps {
  readonly label: string;
  readonly points: number;
  readonly max: number;
  /** Drawn as a mark on the bar and said in words. */
  readonly threshold?: number;
  readonly size?: "small" | "large";
}

/** Points of a maximum, seen and read. Widths are SVG attributes: the page's policy allows no inline style. */
export function PointsBar({ label, points, max, threshold, size = "small" }: PointsBarProps) {
  const t = useTranslations("common.points");
  const share = (value: number) => (max > 0 ? Math.min(100, (value / max) * 100) : 0);
  const large = size === "large";
  const reached = threshold === undefined || points >= threshold;
  return (
    <div className="space-y-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className={large ? "text-lg font-semibold" : undefined}>{label}</span>
        <span className={large ? "text-2xl font-bold" : "font-semibold"}>
          {t("of", { points, max })}
        </span>
      </p>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        className={large ? "h-5 w-full" : "h-2.5 w-full"}
      >
        <rect width="100" height="10" rx="0.6" className="fill-sunken" />
        <rect
          width={share(points)}
          height="10"
          rx="0.6"
          className={reached ? "fill-sky" : "fill-gold"}
        />
        {threshold === undefined ? null : (
          <rect x={share(threshold) - 0.3} width="0.6" height="10" className="fill-ink" />
        )}
      </svg>
      {threshold === undefined ? null : (
        <p className="text-sm text-soft">
          {t(reached ? "thresholdReached" : "thresholdMissed", { threshold })}
        </p>
      )}
    </div>
  );
}
