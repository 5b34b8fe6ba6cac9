import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { FileGlance } from "@/components/interview/file-glance";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import type { ApplicationState } from "@/lib/application/state";
import { localDateOf } from "@/lib/calendar/local-date";
import { requireActor } from "@/lib/identity/current-actor.query";
import { displayName } from "@/lib/identity/names";
import { openInterviewFile } from "@/lib/interview/interview-file.command";
import { currentTime } from "@/lib/platform/clock";
import { parameter } from "@/lib/rules/parameter";
import { ruleSetAt, ruleSetById } from "@/lib/rules/rule-sets.query";
import { countryName } from "@/lib/wording/country-names";
import { formatDate, formatTime } from "@/lib/wording/format";
import { BookingState } from "./booking-state";
import { NoShow } from "./no-show";
import { RecordForm } from "./record-form";

export async function generateMetadata() {
  const t = await getTranslations("interview.record");
  return { title: t("formTitle") };
}

type InterviewFilePageProps = { readonly params: Promise<{ bookingId: string }> };

/** The next person at the door: the file on one side, the record on the other. */
export default async function InterviewFilePage({ params }: InterviewFilePageProps) {
  const actor = await requireActor("police");
  const bookingId = z.uuid().safeParse((await params).bookingId);
  const file = bookingId.success ? await openInterviewFile(actor, bookingId.data) : null;
  if (file === null) notFound();
  const [t, locale, now] = await Promise.all([
    getTranslations("interview.record"),
    getLocale(),
    currentTime(),
  ]);
  const { person, booking, minors } = file;
  const { state, number } = file.case;
  const { startsAt, endsAt, room } = booking;
  const day = localDateOf(startsAt);
  const isOpen = booking.status === "held" && now >= startsAt;
  const when = t("whenValue", {
    date: formatDate(startsAt, locale),
    from: formatTime(startsAt),
    to: formatTime(endsAt),
    room,
  });
  const name = displayName(person, locale);
  const rules = await rulesOf(state, now);
  return (
    <Page width="wide">
      <Breadcrumbs
        crumbs={[{ label: t("crumb"), href: `/desk/today?day=${day}` }, { label: name }]}
      />
      <PageHeader over={number} title={name} lead={when} />
      <div className="grid items-start gap-8 lg:grid-cols-[2fr_3fr]">
        <div className="grid gap-8 lg:sticky lg:top-6">
          <FileGlance
            state={state}
            person={person}
            citizenship={countryName(person.citizenship, locale)}
            minors={minors}
            today={localDateOf(now)}
            rules={rules}
          />
          {isOpen ? (
            <NoShow
              bookingId={booking.id}
              slotId={booking.slotId}
              endsAt={endsAt}
              now={now}
              isLast={(state.interview?.noShows ?? 0) >= rules.newOffers}
            />
          ) : null}
        </div>
        {isOpen ? <RecordForm bookingId={booking.id} /> : <BookingState file={file} />}
      </div>
    </Page>
  );
}

async function rulesOf({ assessment }: ApplicationState, now: Date) {
  const { ruleSet } = assessment ? await ruleSetById(assessment.ruleSetId) : await ruleSetAt(now);
  return {
    maxPoints: ruleSet.criteria.reduce((sum, { max }) => sum + max, 0),
    listeningOf: parameter(ruleSet, "test.blocks.listening").questions,
    readingOf: parameter(ruleSet, "test.blocks.reading").questions,
    newOffers: parameter((await ruleSetAt(now)).ruleSet, "interview.noShow").newOffers,
  };
}
