import type { ApplicationEvent, EventType } from "@/lib/application/events";
import type { ApplicationState } from "@/lib/application/state";
import type en from "@/lib/wording/en/message.json";

/** What can be told; each kind has its title and body in three languages (wording: `message`). */
export type MessageKind = Exclude<keyof typeof en, "mail" | "listTitle" | "none" | "unread">;

/** Values of the wording: dates (ISO), instants (ISO) and numbers, put into words for the reader's language. */
export type MessageValues = { readonly [name: string]: string | number | null };

export type Told = { readonly kind: MessageKind; readonly values: MessageValues };

// Events whose message has the event's own name and needs no more than what every message gets.
const PLAIN = [
  "registered",
  "testing-passed",
  "ban-dropped",
  "ban-lifted",
  "external-certificate-rejected",
  "interview-opened",
  "interview-missed",
  "booking-term-extended",
  "decision-opened",
  "hearing-opened",
  "objection-dismissed",
  "objection-upheld",
  "complaint-upheld",
  "complaint-dismissed",
  "reminder-sent",
  "term-lapsed",
] as const satisfies readonly (EventType & MessageKind)[];

const isPlain = (type: EventType): type is (typeof PLAIN)[number] =>
  PLAIN.some((plain) => plain === type);

/** What an event tells the applicant, or null when it tells nothing new. `state` is the case as it is now. */
export function messageOf(event: ApplicationEvent, state: ApplicationState): Told | null {
  // The event's own day where it has one: the case may have moved on since.
  const values = { due: "due" in event ? event.due : state.due };
  if (isPlain(event.type)) return { kind: event.type, values };
  switch (event.type) {
    case "attempt-ended": {
      const { passed, listeningCorrect: listening, readingCorrect: reading } = event;
      // A pass is told by the certificate's own message.
      const left = state.testing.attemptsAllowed - state.testing.used;
      return passed ? null : { kind: "attempt-failed", values: { listening, reading, left } };
    }
    case "attempt-remarked": {
      const { listeningCorrect: listening, readingCorrect: reading } = event;
      return { kind: event.type, values: { listening, reading } };
    }
    case "ban-proposed":
      return { kind: event.type, values: { until: event.replyUntil } };
    case "result-voided":
      // A result that had opened nothing is told of with the ban itself.
      return event.certificateId === null ? null : { kind: event.type, values };
    case "ban-imposed":
      return { kind: event.type, values: { until: event.until } };
    default:
      return laterMessage(event, state, values);
  }
}

/** The same from the submitted questionnaire on. */
function laterMessage(
  event: ApplicationEvent,
  state: ApplicationState,
  values: MessageValues,
): Told | null {
  switch (event.type) {
    case "assessed": {
      const { outcome, total, threshold } = event.assessment;
      return { kind: `assessed-${outcome}`, values: { total, threshold } };
    }
    case "answers-examined":
      // A confirmation asks nothing of anybody; what the documents do not bear out can still be shown.
      return event.finding === "confirmed" ? null : { kind: "answers-not-borne-out", values };
    case "interview-booked":
      return { kind: event.type, values: { startsAt: event.booking.startsAt } };
    case "interview-cancelled":
      // The police's reason is free text: it stands in the case, and the message leads there.
      return { kind: event.textId === undefined ? event.type : "interview-released", values };
    case "notification-issued":
      return { kind: event.type, values: { letter: event.number } };
    case "notification-annulled":
      // An upheld complaint annuls too, and says so itself.
      return state.closing === "annulled"
        ? { kind: event.type, values: { letter: state.notification?.number ?? "" } }
        : null;
    default:
      return null;
  }
}
