import { DayName } from "@/components/interview/day-name";
import { cx } from "@/components/ui/cx";
import { localDateOf } from "@/lib/calendar/local-date";
import type { FreeTime } from "@/lib/interview/times";
import { formatTime } from "@/lib/wording/format";
import { Link } from "@/lib/wording/navigation";

interface TimeLinkProps {
  readonly time: FreeTime;
  readonly href: string;
  /** Shows the day too, where the link does not stand under it. */
  readonly withDay?: boolean;
  readonly className?: string;
}

/** A free time to choose; it leads to the page that asks once more. */
export function TimeLink({ time, href, withDay, className }: TimeLinkProps) {
  const [day, clock] = [localDateOf(time.startsAt), formatTime(time.startsAt)];
  return (
    <Link
      href={href}
      prefetch={false}
      className={cx(
        "flex min-h-11 items-center justify-center rounded-md border-2 border-sky bg-surface px-2 py-1 text-center font-semibold text-sky hover:bg-sky-wash hover:text-sky-ink",
        className,
      )}
    >
      {withDay ? (
        <span>
          <DayName day={day} />, {clock}
        </span>
      ) : (
        <>
          {clock}
          <span className="sr-only">
            <DayName day={day} />
          </span>
        </>
      )}
    </Link>
  );
}
