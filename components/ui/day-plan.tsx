import type { ReactNode } from "react";
import { cx } from "./cx";
import { TextLink } from "./text-link";
import { TONE_LOOK, type Tone } from "./tone";

export interface PlannedEntry {
  readonly key: string;
  /** Minutes after midnight, Kazakhstan's time. */
  readonly from: number;
  readonly minutes: number;
  /** The same in words: "10:30–11:00". */
  readonly time: string;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly tone?: Tone;
  readonly href?: string;
}

interface DayPlanProps {
  readonly label: string;
  readonly entries: readonly PlannedEntry[];
}

const HOUR = 60;
/** One row of the grid. */
const STEP = 5;

const rowOf = (minute: number, opens: number) => Math.floor((minute - opens) / STEP) + 1;

/** A day as it lies ahead: hours down the side, each entry as long as it lasts, gaps where nobody comes. */
export function DayPlan({ label, entries }: DayPlanProps) {
  if (entries.length === 0) return null;
  const opens = Math.floor(Math.min(...entries.map((entry) => entry.from)) / HOUR);
  const closes = Math.ceil(Math.max(...entries.map((entry) => entry.from + entry.minutes)) / HOUR);
  const hours = Array.from({ length: closes - opens }, (_, index) => opens + index);
  return (
    <div className="grid auto-rows-[minmax(0.6rem,auto)] grid-cols-[3.25rem_1fr] gap-x-2">
      {hours.map((hour) => (
        <p
          key={hour}
          aria-hidden="true"
          style={{ gridRow: `${rowOf(hour * HOUR, opens * HOUR)} / span ${HOUR / STEP}` }}
          className="col-span-2 col-start-1 border-t border-line text-sm text-soft"
        >
          {String(hour).padStart(2, "0")}:00
        </p>
      ))}
      <ol aria-label={label} className="contents">
        {entries.map((entry) => (
          <li
            key={entry.key}
            style={{
              gridRow: `${rowOf(entry.from, opens * HOUR)} / span ${Math.ceil(entry.minutes / STEP)}`,
            }}
            className={cx(
              "col-start-2 m-px rounded-sm border-s-4 px-3 py-1.5 leading-snug",
              TONE_LOOK[entry.tone ?? "info"],
            )}
          >
            <span className="text-sm">{entry.time}</span>{" "}
            {entry.href ? (
              <TextLink href={entry.href} className="font-semibold text-inherit">
                {entry.title}
              </TextLink>
            ) : (
              <span className="font-semibold">{entry.title}</span>
            )}
            {entry.note ? <span className="block text-sm">{entry.note}</span> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
