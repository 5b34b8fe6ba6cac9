import { useLocale, useTranslations } from "next-intl";
import { DayName } from "@/components/interview/day-name";
import type { OwnHref } from "@/components/interview/own-href";
import { TimesList } from "@/components/interview/times-list";
import { TimesWeek } from "@/components/interview/times-week";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { addDays, localDateOf } from "@/lib/calendar/local-date";
import { byDay, type FreeTime, mondayOf, weekDays } from "@/lib/interview/times";
import { formatDate, formatTime } from "@/lib/wording/format";

interface TimesChooserProps {
  readonly times: readonly FreeTime[];
  readonly view: "list" | "week";
  /** First day to show; null for the first free one. */
  readonly from: string | null;
  /** The page that it stands on. */
  readonly path: string;
  readonly href: OwnHref;
}

const DAYS_AT_ONCE = 7;

/** Free times to choose from: the first of all on top, then a list or a week. */
export function TimesChooser(props: TimesChooserProps) {
  const { times, view, from, path, href } = props;
  const t = useTranslations("interview.own");
  const [first] = times;
  if (first === undefined) return <EmptyState title={t("noneTitle")}>{t("none")}</EmptyState>;
  const hrefOf = ({ slotId }: FreeTime) => href("/interview/book", { slot: slotId });
  const start = from ?? localDateOf(first.startsAt);
  const tab = (name: "list" | "week") => ({
    label: t(name),
    href: href(path, { view: name, from: start }),
    isCurrent: view === name,
  });
  return (
    <>
      <Card stitched className="mb-8" title={t("firstFree")}>
        <p className="text-2xl font-bold">
          <DayName day={localDateOf(first.startsAt)} />, {formatTime(first.startsAt)}
        </p>
        <LinkButton href={hrefOf(first)} arrow className="mt-4">
          {t("chooseFirst")}
        </LinkButton>
      </Card>
      <h2 className="mb-3 text-xl">{t("freeTimes")}</h2>
      <Tabs label={t("views")} tabs={[tab("list"), tab("week")]} />
      {view === "list" ? (
        <List {...props} start={start} hrefOf={hrefOf} />
      ) : (
        <Week {...props} start={start} hrefOf={hrefOf} />
      )}
      <p className="mt-6 text-sm text-soft">{t("allTimes")}</p>
    </>
  );
}

type ViewProps = TimesChooserProps & {
  readonly start: string;
  readonly hrefOf: (time: FreeTime) => string;
};

function List({ times, start, path, href, hrefOf }: ViewProps) {
  const t = useTranslations("interview.own");
  const days = byDay(times);
  const coming = days.filter(({ day }) => day >= start);
  const next = coming[DAYS_AT_ONCE];
  const isLater = coming.length < days.length;
  return (
    <>
      <TimesList days={coming.slice(0, DAYS_AT_ONCE)} hrefOf={hrefOf} />
      <div className="mt-6 flex flex-wrap gap-3">
        {isLater ? (
          <LinkButton kind="secondary" href={href(path, { view: "list" })}>
            {t("firstDays")}
          </LinkButton>
        ) : null}
        {next === undefined ? null : (
          <LinkButton kind="secondary" href={href(path, { view: "list", from: next.day })}>
            {t("laterDays")}
          </LinkButton>
        )}
      </div>
    </>
  );
}

function Week({ times, start, path, href, hrefOf }: ViewProps) {
  const t = useTranslations("interview.own");
  const locale = useLocale();
  const free = new Map(byDay(times).map(({ day, times: ofDay }) => [day, ofDay]));
  const monday = mondayOf(start);
  const days = weekDays(monday, new Set(free.keys()));
  const [first, last] = [[...free.keys()][0] ?? monday, [...free.keys()].at(-1) ?? monday];
  const weekLink = (day: string, label: "previousWeek" | "nextWeek") => (
    <TextLink
      href={href(path, { view: "week", from: day })}
      className="inline-flex min-h-11 items-center"
    >
      {t(label)}
    </TextLink>
  );
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4">
        <p className="font-semibold">
          {t("weekOf", {
            from: formatDate(days[0] ?? monday, locale),
            to: formatDate(days.at(-1) ?? monday, locale),
          })}
        </p>
        <div className="flex flex-wrap gap-x-6">
          {monday > first ? weekLink(addDays(monday, -7), "previousWeek") : null}
          {addDays(monday, 7) <= last ? weekLink(addDays(monday, 7), "nextWeek") : null}
        </div>
      </div>
      {days.some((day) => free.has(day)) ? (
        <TimesWeek
          days={days.map((day) => ({ day, times: free.get(day) ?? [] }))}
          hrefOf={hrefOf}
        />
      ) : (
        <p className="text-soft">{t("noneThatWeek")}</p>
      )}
    </>
  );
}
