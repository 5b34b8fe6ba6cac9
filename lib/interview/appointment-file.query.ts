import { createTranslator } from "next-intl";
import { displayName } from "@/lib/identity/names";
import { mayOnCase } from "@/lib/identity/permissions";
import { RegionCode, region } from "@/lib/identity/regions";
import type { Actor } from "@/lib/identity/roles";
import { bookedSequence, chainOf } from "@/lib/interview/appointment-chain";
import { toBookingStatus } from "@/lib/interview/booking";
import { interviewPlace } from "@/lib/interview/place";
import { type InterviewCalendarEntry, interviewCalendarFile } from "@/lib/platform/calendar-file";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { MESSAGES } from "@/lib/wording/messages";
import { LOCALES, type Locale } from "@/lib/wording/routing";

async function load(bookingId: string) {
  const booking = await db.booking.findUnique({
    where: { id: bookingId },
    select: {
      application: {
        select: {
          id: true,
          number: true,
          region: true,
          personId: true,
          bookings: { include: { slot: true }, orderBy: { bookedAt: "asc" } },
          person: { include: { account: { select: { email: true, locale: true } } } },
        },
      },
    },
  });
  return booking?.application ?? null;
}

type Application = NonNullable<Awaited<ReturnType<typeof load>>>;

const linksOf = ({ bookings }: Application) =>
  bookings.map((row) => ({ ...row, status: toBookingStatus(row.status) }));

type Link = ReturnType<typeof linksOf>[number];

/**
 * The calendar file of a booking, to download; after a move it is the file of the new time. Null when the
 * booking is not this person's.
 */
export async function appointmentFile(
  actor: Actor,
  bookingId: string,
  locale: Locale,
): Promise<string | null> {
  const application = await load(bookingId);
  if (application === null) return null;
  const scope = { personId: application.personId, region: RegionCode.parse(application.region) };
  if (!mayOnCase(actor, "view-own-application", scope)) return null;
  const chain = chainOf(linksOf(application), bookingId);
  const last = chain.at(-1);
  if (last === undefined) return null;
  const method = last.status === "cancelled" ? "CANCEL" : "PUBLISH";
  const at = last.endedAt ?? last.bookedAt;
  return interviewCalendarFile({
    ...entry(application, chain, last, locale),
    method,
    sequence: last.calendarSequence,
    now: at,
  });
}

/** The file that goes with the mail about a booking made or given up, in the language of the account. */
export async function appointmentInvitation(
  bookingId: string,
  method: "REQUEST" | "CANCEL",
  at: Date,
): Promise<string> {
  const application = await load(bookingId);
  if (application === null) throw new Error(`There is no booking ${bookingId}`);
  const chain = chainOf(linksOf(application), bookingId);
  const booking = chain.find(({ id }) => id === bookingId);
  if (booking === undefined) throw new Error(`Booking ${bookingId} is in no chain of its own`);
  const { account } = application.person;
  const locale = LOCALES.find((known) => known === account?.locale) ?? "kk";
  const sequence = bookedSequence(booking) + (method === "CANCEL" ? 1 : 0);
  return interviewCalendarFile({
    ...entry(application, chain, booking, locale),
    method,
    sequence,
    now: at,
    ...(account && { parties: parties(application, account.email, locale) }),
  });
}

function entry(
  { number, region: code }: Application,
  chain: readonly Link[],
  { slot }: Link,
  locale: Locale,
): Omit<InterviewCalendarEntry, "method" | "sequence" | "now"> {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "interview" });
  const { publicUrl } = env();
  return {
    uid: `interview-${chain[0]?.id}@${new URL(publicUrl).hostname}`,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    place: interviewPlace(RegionCode.parse(code), t("today.room", { room: slot.room }), locale),
    summary: t("file.summary", { number }),
    description: t("file.description"),
    url: new URL(`/${locale}/interview`, publicUrl).toString(),
  };
}

const SENDER = /^(?:.*<)?([^<>\s]+@[^<>\s]+?)>?$/;

const parties = ({ person, region: code }: Application, email: string, locale: Locale) => ({
  organizer: {
    name: region(RegionCode.parse(code)).police[locale],
    email: SENDER.exec(env().mailFrom)?.[1] ?? env().mailFrom,
  },
  attendee: { name: displayName(person, locale), email },
});
