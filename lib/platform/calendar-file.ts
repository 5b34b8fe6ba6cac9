import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

type Party = { readonly name: string; readonly email: string };

/** An interview as a calendar program is told of it. */
export type InterviewCalendarEntry = {
  /** The same for every file about one booking: programs recognise the entry by it. */
  readonly uid: string;
  /** Rises with every file about one booking: programs drop what is older than what they hold. */
  readonly sequence: number;
  /** REQUEST and CANCEL go by e-mail; PUBLISH is the file that one downloads. */
  readonly method: "REQUEST" | "CANCEL" | "PUBLISH";
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly summary: string;
  readonly description: string;
  readonly now: Date;
  readonly url: string;
  /** Without an organiser and an attendee many mail programs show REQUEST as a plain file. */
  readonly parties?: { readonly organizer: Party; readonly attendee: Party };
};

/**
 * The iCalendar file (RFC 5545, RFC 5546) for an interview that was booked, moved or cancelled.
 * Times are in UTC, so that each program shows them in its owner's zone. The same entry gives the
 * same bytes.
 */
export function interviewCalendarFile(entry: InterviewCalendarEntry): string {
  const { organizer, attendee } = entry.parties ?? {};
  const calendar = ical({
    method: ICalCalendarMethod[entry.method],
    prodId: { company: "Qonys", product: "Interview", language: "EN" },
  });
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.now,
    start: entry.startsAt,
    end: entry.endsAt,
    location: entry.place,
    summary: entry.summary,
    description: entry.description,
    url: entry.url,
    status: entry.method === "CANCEL" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: organizer ?? null,
  });
  // RFC 5546, 3.2.1: a published entry has no attendees.
  if (attendee !== undefined && entry.method !== "PUBLISH") event.createAttendee(attendee);
  return calendar.toString();
}
