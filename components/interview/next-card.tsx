import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { displayName } from "@/lib/identity/names";
import { type DayEntry, minutesUntil } from "@/lib/interview/day";
import { formatTime } from "@/lib/wording/format";

interface NextCardProps {
  readonly entries: readonly DayEntry[];
  readonly now: Date;
}

/** The next person at the door, to be read from across the desk. */
export function NextCard({ entries, now }: NextCardProps) {
  const t = useTranslations("interview.today");
  const [first] = entries;
  if (first === undefined) return null;
  return (
    <Card stitched className="no-print mb-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-lg font-semibold text-soft">{t("next")}</h2>
        <p className="text-lg font-semibold text-gold-ink">
          <When startsAt={first.startsAt} now={now} />
        </p>
      </div>
      <ul className="divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.bookingId} className="py-3 last:pb-0">
            <Person entry={entry} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Person({ entry }: { readonly entry: DayEntry }) {
  const t = useTranslations("interview.today");
  const locale = useLocale();
  return (
    <div className="grid items-center gap-x-8 gap-y-3 md:grid-cols-[auto_1fr_auto]">
      <p className="text-4xl font-bold text-sky">{formatTime(entry.startsAt)}</p>
      <div className="min-w-0">
        <p className="text-2xl font-bold">{displayName(entry.person, locale)}</p>
        <p className="text-lg text-soft">
          {t("room", { room: entry.room })} · {entry.number}
        </p>
      </div>
      <LinkButton href={`/desk/interviews/${entry.bookingId}`} prefetch={false} arrow>
        {t("openFile")}
      </LinkButton>
    </div>
  );
}

const HOUR = 60;

function When({ startsAt, now }: { readonly startsAt: Date; readonly now: Date }) {
  const t = useTranslations("interview.today");
  const minutes = minutesUntil(startsAt, now);
  if (minutes <= 0) return t("nowAt");
  if (minutes > 12 * HOUR) return null;
  return minutes <= HOUR
    ? t("inMinutes", { minutes })
    : t("inHours", { hours: Math.round(minutes / HOUR) });
}
