import { useLocale, useTranslations } from "next-intl";
import { percent } from "@/components/statistics/figures";
import type { Counts } from "@/lib/effect/effect.schema";

const WIDTH = 120;

/** The share that passes: the rules as they are above, the draft below; the numbers stand in its name. */
export function RateBars({ counts: { cases, passedBefore, passedAfter } }: { counts: Counts }) {
  const t = useTranslations("effect.groups");
  const locale = useLocale();
  const [before, after] = [passedBefore / cases, passedAfter / cases];
  return (
    <svg
      role="img"
      aria-label={t("bars", { before: percent(before, locale), after: percent(after, locale) })}
      viewBox={`0 0 ${WIDTH} 18`}
      className="h-[18px] w-[120px]"
    >
      <rect width={WIDTH} height="18" rx="2" className="fill-sunken" />
      <rect y="2" width={before * WIDTH} height="6" className="fill-sky" />
      <rect y="10" width={after * WIDTH} height="6" className="fill-madder" />
    </svg>
  );
}
