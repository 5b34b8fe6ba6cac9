import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/wording/format";

const KEYS = ["7", "1", "2", "3", "4", "5", "6"] as const;

/** The key of a date's weekday in the wording: "1" is Monday. */
const weekdayKey = (day: string) => KEYS[new Date(day).getUTCDay()] ?? "1";

// Weekdays are written small in Kazakh and Russian, and large where a line begins with one.
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Tuesday, 17 March 2026", to begin a line with. */
export function DayName({ day }: { readonly day: string }) {
  const t = useTranslations("interview.weekdays");
  return (
    <time dateTime={day}>
      {capital(t(weekdayKey(day)))}, {formatDate(day, useLocale())}
    </time>
  );
}

/** "Tue 17.03", for the head of a narrow column; the full date for those who hear it. */
export function ShortDay({ day }: { readonly day: string }) {
  const t = useTranslations("interview.weekdaysShort");
  return (
    <>
      <span aria-hidden="true" className="block">
        {capital(t(weekdayKey(day)))}
      </span>
      <span aria-hidden="true" className="block text-sm font-normal text-soft">
        {day.slice(8)}.{day.slice(5, 7)}
      </span>
      <span className="sr-only">
        <DayName day={day} />
      </span>
    </>
  );
}
