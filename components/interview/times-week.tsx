import { useTranslations } from "next-intl";
import { ShortDay } from "@/components/interview/day-name";
import { TimeLink } from "@/components/interview/time-link";
import { cx } from "@/components/ui/cx";
import type { DayOf, FreeTime } from "@/lib/interview/times";

const COLUMNS: Readonly<Record<number, string>> = {
  5: "grid-cols-5",
  6: "grid-cols-6",
  7: "grid-cols-7",
};

interface TimesWeekProps {
  /** Five to seven days; those without a free time too. */
  readonly days: readonly DayOf<FreeTime>[];
  readonly hrefOf: (time: FreeTime) => string;
}

/** A week as a calendar: a column for each day, narrow enough for a small phone. */
export function TimesWeek({ days, hrefOf }: TimesWeekProps) {
  const t = useTranslations("interview.own");
  return (
    <div className={cx("grid gap-1 sm:gap-3", COLUMNS[days.length] ?? "grid-cols-5")}>
      {days.map(({ day, times }) => (
        <section key={day} aria-labelledby={`week-${day}`} className="min-w-0">
          <h3
            id={`week-${day}`}
            className="mb-2 border-b-2 border-line pb-1 text-center text-base leading-tight"
          >
            <ShortDay day={day} />
          </h3>
          {times.length === 0 ? (
            <p className="text-center text-sm text-soft">{t("noneThatDay")}</p>
          ) : (
            <ul className="space-y-1 sm:space-y-2">
              {times.map((time) => (
                <li key={time.slotId}>
                  <TimeLink time={time} href={hrefOf(time)} className="px-0.5 text-sm" />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
