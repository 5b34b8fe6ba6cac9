import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DayList } from "@/components/interview/day-list";
import { DayName } from "@/components/interview/day-name";
import { NextCard } from "@/components/interview/next-card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import { entryState, nextEntries } from "@/lib/interview/day";
import { interviewDay } from "@/lib/interview/day.query";
import { currentTime } from "@/lib/platform/clock";
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
        <DayList entries={entries} now={now} />
      )}
    </Page>
  );
}
