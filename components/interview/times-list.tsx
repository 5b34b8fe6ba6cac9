import { DayName } from "@/components/interview/day-name";
import { TimeLink } from "@/components/interview/time-link";
import type { DayOf, FreeTime } from "@/lib/interview/times";

interface TimesListProps {
  readonly days: readonly DayOf<FreeTime>[];
  readonly hrefOf: (time: FreeTime) => string;
}

/** Free times day by day. */
export function TimesList({ days, hrefOf }: TimesListProps) {
  return (
    <div className="space-y-6">
      {days.map(({ day, times }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`} className="mb-2 text-lg">
            <DayName day={day} />
          </h3>
          <ul className="grid grid-cols-4 gap-2 sm:grid-cols-8">
            {times.map((time) => (
              <li key={time.slotId}>
                <TimeLink time={time} href={hrefOf(time)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
