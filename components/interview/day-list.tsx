import { useLocale, useTranslations } from "next-intl";
import { EntryTag } from "@/components/interview/entry-tag";
import { TextLink } from "@/components/ui/text-link";
import { displayName } from "@/lib/identity/names";
import type { DayEntry } from "@/lib/interview/day";
import { formatTime } from "@/lib/wording/format";

interface DayListProps {
  readonly entries: readonly DayEntry[];
  readonly now: Date;
}

/** Everybody of a day in the order of the clock; two lines each on a phone, one on a desk's screen. */
export function DayList({ entries, now }: DayListProps) {
  const t = useTranslations("interview.today");
  return (
    <section aria-labelledby="day-list">
      <h2 id="day-list" className="mb-3 text-xl">
        {t("list")}
      </h2>
      <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
        {entries.map((entry) => (
          <li key={entry.bookingId}>
            <Row entry={entry} now={now} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ entry, now }: { readonly entry: DayEntry; readonly now: Date }) {
  const t = useTranslations("interview.today");
  const locale = useLocale();
  const { startsAt, endsAt, person, bookingId, room, number } = entry;
  return (
    <div className="grid grid-cols-[4.5rem_1fr] items-baseline gap-x-4 px-4 py-2.5 md:grid-cols-[8rem_2fr_1fr_1.5fr]">
      <p className="text-lg font-bold">
        <time dateTime={startsAt.toISOString()}>{formatTime(startsAt)}</time>
        <span className="hidden text-base font-normal text-soft md:inline">
          –{formatTime(endsAt)}
        </span>
      </p>
      <p>
        <TextLink
          href={`/desk/interviews/${bookingId}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center text-lg font-semibold"
        >
          {displayName(person, locale)}
        </TextLink>
      </p>
      <p className="col-start-2 text-soft md:col-start-auto">
        {t("room", { room })} <span className="block text-sm">{number}</span>
      </p>
      <p className="col-start-2 pb-1 md:col-start-auto">
        <EntryTag entry={entry} now={now} />
      </p>
    </div>
  );
}
