import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { addDays, type LocalDate } from "@/lib/calendar/local-date";

interface DaySwitchProps {
  readonly day: LocalDate;
  readonly today: LocalDate;
}

/** The day before, the day after, and any other: a plain form, so that it works before scripts. */
export async function DaySwitch({ day, today }: DaySwitchProps) {
  const t = await getTranslations("interview.today");
  const hrefOf = (date: LocalDate) => `/desk/today?day=${date}`;
  return (
    <div className="no-print mb-6 flex flex-wrap items-end gap-3">
      <LinkButton kind="secondary" href={hrefOf(addDays(day, -1))}>
        <Icon name="previous" />
        {t("previousDay")}
      </LinkButton>
      <LinkButton kind="secondary" href={hrefOf(addDays(day, 1))}>
        {t("nextDay")}
        <Icon name="next" />
      </LinkButton>
      {day === today ? null : (
        <LinkButton kind="quiet" href="/desk/today">
          {t("today")}
        </LinkButton>
      )}
      <form method="get" className="flex flex-wrap items-end gap-2 sm:ms-auto">
        <div>
          <label htmlFor="day" className="block text-sm font-semibold">
            {t("otherDay")}
          </label>
          <input
            id="day"
            name="day"
            type="date"
            defaultValue={day}
            required
            className="block min-h-12 rounded-md border-2 border-edge bg-surface px-3 py-2"
          />
        </div>
        <Button type="submit" kind="secondary">
          {t("show")}
        </Button>
      </form>
    </div>
  );
}
