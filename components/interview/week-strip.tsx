import { useTranslations } from "next-intl";
import { ShortDay } from "@/components/interview/day-name";
import { cx } from "@/components/ui/cx";
import type { LocalDate } from "@/lib/calendar/local-date";
import type { Occupancy } from "@/lib/interview/slot-board";
import { Link } from "@/lib/wording/navigation";

const COLUMNS: Readonly<Record<number, string>> = {
  5: "sm:grid-cols-5",
  6: "sm:grid-cols-6",
  7: "sm:grid-cols-7",
};

interface WeekStripProps {
  readonly days: readonly Occupancy[];
  readonly current: LocalDate;
  readonly hrefOf: (day: LocalDate) => string;
  readonly label: string;
}

/** The days of a week with how much of each is taken: as a number and as a bar. */
export function WeekStrip({ days, current, hrefOf, label }: WeekStripProps) {
  return (
    <nav aria-label={label} className="no-print mb-8">
      <ul className={cx("grid gap-2", COLUMNS[days.length])}>
        {days.map((day) => (
          <li key={day.day}>
            <Day day={day} isCurrent={day.day === current} href={hrefOf(day.day)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface DayProps {
  readonly day: Occupancy;
  readonly isCurrent: boolean;
  readonly href: string;
}

function Day({ day: { day, open, booked }, isCurrent, href }: DayProps) {
  const t = useTranslations("interview.slots");
  return (
    <Link
      href={href}
      aria-current={isCurrent ? "date" : undefined}
      className={cx(
        "block min-h-12 rounded-md border-2 bg-surface px-3 py-2 hover:border-sky",
        isCurrent ? "border-gold" : "border-line",
      )}
    >
      <span className="flex items-baseline justify-between gap-3 sm:block">
        <span className="font-semibold">
          <ShortDay day={day} />
        </span>
        <span className="text-sm text-soft">
          {open === 0 ? t("nothing") : t("taken", { booked, open })}
        </span>
      </span>
      <OccupancyBar open={open} booked={booked} />
    </Link>
  );
}

/** Says nothing that the words beside it do not say. */
function OccupancyBar({ open, booked }: { readonly open: number; readonly booked: number }) {
  const width = open === 0 ? 0 : (100 * booked) / open;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className="mt-2 block h-1.5 w-full"
    >
      <rect width="100" height="6" className="fill-line" />
      <rect width={width} height="6" className="fill-sky" />
    </svg>
  );
}
