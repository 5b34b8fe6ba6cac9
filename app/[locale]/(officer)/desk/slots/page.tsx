import { getLocale, getTranslations } from "next-intl/server";
import { DayBoard } from "@/components/interview/day-board";
import { DayName } from "@/components/interview/day-name";
import { WeekStrip } from "@/components/interview/week-strip";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { addDays, type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import { type BoardSlot, occupancy } from "@/lib/interview/slot-board";
import { openTimes } from "@/lib/interview/slot-board.query";
import { byDay, mondayOf, weekDays } from "@/lib/interview/times";
import { currentTime } from "@/lib/platform/clock";
import { formatDate, formatTime } from "@/lib/wording/format";
import { closeFreeSlot } from "./actions";
import { type SlotsPageProps, SlotsSearch } from "./search";

export async function generateMetadata() {
  const t = await getTranslations("interview.slots");
  return { title: t("title") };
}

export default async function SlotsPage({ searchParams }: SlotsPageProps) {
  const actor = await requireActor("police");
  const [t, locale, now, raw] = await Promise.all([
    getTranslations("interview.slots"),
    getLocale(),
    currentTime(),
    searchParams,
  ]);
  const { done, count, closed, released, left, ...search } = SlotsSearch.parse(raw);
  const day = search.day ?? localDateOf(now);
  const monday = mondayOf(day);
  const slots = await openTimes(actor, monday, 7);
  const ofDay = slots.filter(({ startsAt }) => localDateOf(startsAt) === day);
  const busy = new Set([day, ...byDay(slots).map((entry) => entry.day)]);
  const days = occupancy(weekDays(monday, busy), slots);
  const hrefOf = (date: string) => `/desk/slots?day=${date}`;
  const [first = monday, last = monday] = [days[0]?.day, days.at(-1)?.day];
  const week = `${formatDate(first, locale)} – ${formatDate(last, locale)}`;
  const weekLink = (date: LocalDate, label: string) => (
    <TextLink href={hrefOf(date)} className="inline-flex min-h-11 items-center">
      {label}
    </TextLink>
  );
  return (
    <Page width="wide">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton href={`/desk/slots/open?day=${day}`} arrow>
            {t("open")}
          </LinkButton>
        }
      />
      {done === null ? null : (
        <Notice tone="success" role="status" className="mb-6">
          {t(`done.${done}`, {
            count: count ?? 0,
            closed: closed ?? 0,
            released: released ?? 0,
            left: left ?? 0,
          })}
        </Notice>
      )}
      <div className="no-print mb-3 flex flex-wrap items-center justify-between gap-x-6">
        <p className="text-lg font-semibold">{week}</p>
        <div className="flex flex-wrap gap-x-6">
          {weekLink(addDays(monday, -7), t("previousWeek"))}
          {weekLink(localDateOf(now), t("thisWeek"))}
          {weekLink(addDays(monday, 7), t("nextWeek"))}
        </div>
      </div>
      <WeekStrip days={days} current={day} hrefOf={hrefOf} label={t("week")} />
      {ofDay.length === 0 ? (
        <EmptyState
          title={t("emptyTitle")}
          action={<LinkButton href={`/desk/slots/open?day=${day}`}>{t("open")}</LinkButton>}
        >
          {t("empty")}
        </EmptyState>
      ) : (
        <DayBoard
          caption={<DayName day={day} />}
          slots={ofDay}
          now={now}
          closeFree={(slot) => <CloseFree slot={slot} label={t("close")} />}
        />
      )}
      {ofDay.some(({ startsAt }) => startsAt > now) ? (
        <LinkButton kind="secondary" className="mt-6" href={`/desk/slots/close?day=${day}`}>
          {t("closeDay")}
        </LinkButton>
      ) : null}
    </Page>
  );
}

function CloseFree({ slot, label }: { readonly slot: BoardSlot; readonly label: string }) {
  return (
    <form action={closeFreeSlot}>
      <input type="hidden" name="slotId" value={slot.slotId} />
      <input type="hidden" name="day" value={localDateOf(slot.startsAt)} />
      <Button type="submit" kind="quiet" className="min-h-11 px-3 text-sm">
        {label}
        <span className="sr-only">
          , {formatTime(slot.startsAt)}, {slot.room}
        </span>
      </Button>
    </form>
  );
}
