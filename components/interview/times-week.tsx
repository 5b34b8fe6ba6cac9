import { useTranslations } from "next-intl";
import { ShortDay } from "@/components/interview/day-name";
import { TimeLink } from "@/components/interview/time-link";
import { cx } from "@/components/ui/cx";
import type { DayOf, FreeTime } from "@/lib/interview/times";
import { formatTime } from "@/lib/wording/format";

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

/** A week as a calendar: a column for each day, a line for each time; narrow enough for a small phone. */
export function TimesWeek({ days, hrefOf }: TimesWeekProps) {
  const t = useTranslations("interview.own");
  const clocks = [...new Set(days.flatMap(({ times }) => times.map(clockOf)))].toSorted();
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
              {clocks.map((clock) => (
                <Line
                  key={clock}
                  time={times.find((time) => clockOf(time) === clock)}
                  hrefOf={hrefOf}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

const clockOf = ({ startsAt }: FreeTime) => formatTime(startsAt);

type LineProps = Pick<TimesWeekProps, "hrefOf"> & { readonly time: FreeTime | undefined };

/** A time that is not free keeps its place, so that lines stay lines. */
function Line({ time, hrefOf }: LineProps) {
  if (time === undefined) {
    return <li aria-hidden="true" className="min-h-11 rounded-md bg-sunken" />;
  }
  return (
    <li>
      <TimeLink time={time} href={hrefOf(time)} className="px-0.5 text-sm" />
    </li>
  );
}
