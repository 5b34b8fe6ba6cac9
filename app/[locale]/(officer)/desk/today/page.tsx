import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { DayName } from "@/components/interview/day-name";
import { EntryTag } from "@/components/interview/entry-tag";
import { NextCard } from "@/components/interview/next-card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import { displayName } from "@/lib/identity/names";
import { type DayEntry, entryState, nextEntries } from "@/lib/interview/day";
import { interviewDay } from "@/lib/interview/day.query";
import { currentTime } from "@/lib/platform/clock";
import { formatTime } from "@/lib/wording/format";
import { DaySwitch } from "./day-switch";

export async function generateMetadata() {
  const t = await getTranslations("interview.today");
  return { title: t("title") };
}

const Search = z.object({
  day: LocalDate.nullable().catch(null).default(null),
  done: z.enum(["recorded", "missed"]).nullable().catch(null).default(null),
});

type TodayPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A police officer's day: the next person at the door, then everybody. */
export default async function TodayPage({ searchParams }: TodayPageProps) {
  const actor = await requireActor("police");
  const [t, now, search] = await Promise.all([
    getTranslations("interview.today"),
    currentTime(),
    searchParams.then((given) => Search.parse(given)),
  ]);
  const today = localDateOf(now);
  const day = search.day ?? today;
  const entries = await interviewDay(actor, day);
  const next = day === today ? nextEntries(entries, now) : [];
  const unrecorded = entries.filter((entry) => entryState(entry, now) === "unrecorded").length;
  return (
    <Page width="wide">
      <PageHeader
        over={day === today ? t("today") : t("title")}
        title={<DayName day={day} />}
        lead={t("summary", { count: entries.length })}
      />
      <DaySwitch day={day} today={today} />
      {search.done === null ? null : (
        <Notice tone="success" role="status" className="mb-6">
          {t(`done.${search.done}`)}
        </Notice>
      )}
      {unrecorded === 0 ? null : (
        <Notice tone="warning" title={t("unrecordedTitle", { count: unrecorded })} className="mb-6">
          {t("unrecorded")}
        </Notice>
      )}
      <NextCard entries={next} now={now} />
      {entries.length === 0 ? (
        <EmptyState
          title={t("emptyTitle")}
          action={
            <LinkButton kind="secondary" href={`/desk/slots?day=${day}`}>
              {t("toSlots")}
            </LinkButton>
          }
        >
          {t("empty")}
        </EmptyState>
      ) : (
        <DayTable entries={entries} now={now} />
      )}
    </Page>
  );
}

async function DayTable({ entries, now }: { readonly entries: readonly DayEntry[]; now: Date }) {
  const [t, locale] = await Promise.all([getTranslations("interview.today"), getLocale()]);
  return (
    <DataTable
      caption={t("list")}
      rows={entries}
      rowKey={({ bookingId }) => bookingId}
      columns={[
        {
          key: "time",
          header: t("time"),
          cell: ({ startsAt, endsAt }) => (
            <span className="text-lg font-bold">
              {formatTime(startsAt)}
              <span className="text-base font-normal text-soft">–{formatTime(endsAt)}</span>
            </span>
          ),
        },
        {
          key: "person",
          header: t("person"),
          isRowHeader: true,
          cell: ({ person, bookingId }) => (
            <TextLink
              href={`/desk/interviews/${bookingId}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center text-lg sm:min-h-0"
            >
              {displayName(person, locale)}
            </TextLink>
          ),
        },
        { key: "number", header: t("number"), cell: ({ number }) => number },
        { key: "room", header: t("roomColumn"), cell: ({ room }) => room },
        {
          key: "state",
          header: t("state"),
          cell: (entry) => <EntryTag entry={entry} now={now} />,
        },
      ]}
    />
  );
}
