import type { ApplicationEvent, EventType } from "@/lib/application/events";
import type { Agency, LawStage } from "@/lib/application/stages";
import type { LocalDate } from "@/lib/calendar/local-date";
import type { RegionCode } from "@/lib/identity/regions";
import type { Role } from "@/lib/identity/roles";

/** Who reads the history of a case. */
export type Audience = "applicant" | "officer";

/** What an event says beside its title: codes and values, put into words where it is shown. */
export type EventDetail =
  | { readonly kind: "attempt"; listening: number; reading: number; passed: boolean }
  | { readonly kind: "certificate"; listening: number; reading: number; until: LocalDate }
  | { readonly kind: "until" | "objectUntil" | "deemed"; readonly date: LocalDate }
  | { readonly kind: "points"; readonly total: number; readonly threshold: number }
  | { readonly kind: "answer"; readonly key: string }
  | { readonly kind: "confirmed" | "notBorneOut"; readonly keys: readonly string[] }
  | { readonly kind: "agency" | "agencyClear" | "agencyObjects"; readonly agency: Agency }
  | { readonly kind: "at"; readonly at: string }
  | { readonly kind: "interview"; readonly outcome: "positive" | "negative" }
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "stage"; readonly stage: LawStage }
  | { readonly kind: "region"; readonly region: RegionCode }
  | { readonly kind: "late" };

/**
 * The detail of an event for those who read it. An applicant learns that an agency has answered, not what:
 * an objection is told with its public ground at the hearing.
 */
export function eventDetail(event: ApplicationEvent, audience: Audience): EventDetail | null {
  switch (event.type) {
    case "attempt-ended":
    case "attempt-remarked": {
      const { listeningCorrect: listening, readingCorrect: reading, passed } = event;
      return { kind: "attempt", listening, reading, passed };
    }
    case "testing-passed": {
      const {
        listeningCorrect: listening,
        readingCorrect: reading,
        validUntil,
      } = event.certificate;
      return { kind: "certificate", listening, reading, until: validUntil };
    }
    case "assessed":
      return { kind: "points", ...pointsOf(event.assessment) };
    case "answer-corrected":
      return { kind: "answer", key: event.key };
    case "answers-examined":
      return {
        kind: event.finding === "confirmed" ? "confirmed" : "notBorneOut",
        keys: event.keys,
      };
    case "agency-answered":
      return { kind: answerKind(event.answer, audience), agency: event.agency };
    default:
      return laterDetail(event) ?? termDetail(event);
  }
}

const pointsOf = ({ total, threshold }: { total: number; threshold: number }) => ({
  total,
  threshold,
});

function answerKind(answer: "clear" | "objects", audience: Audience) {
  if (audience === "applicant") return "agency";
  return answer === "clear" ? "agencyClear" : "agencyObjects";
}

function laterDetail(event: ApplicationEvent): EventDetail | null {
  switch (event.type) {
    case "interview-booked":
      return { kind: "at", at: event.booking.startsAt };
    case "interview-held":
      return { kind: "interview", outcome: event.outcome };
    case "notification-issued":
      return { kind: "number", number: event.number };
    case "stage-reopened":
      return { kind: "stage", stage: event.stage };
    case "objection-upheld":
    case "complaint-upheld":
      return { kind: "stage", stage: event.reopen };
    case "complaint-made":
      return event.late ? { kind: "late" } : null;
    default:
      return null;
  }
}

function termDetail(event: ApplicationEvent): EventDetail | null {
  switch (event.type) {
    case "region-moved":
      return { kind: "region", region: event.region };
    case "hearing-notice-received":
      return {
        kind: event.deemed ? "deemed" : "objectUntil",
        date: event.objectUntil ?? event.due,
      };
    case "ban-proposed":
      return { kind: "until", date: event.replyUntil };
    case "ban-imposed":
      return { kind: "until", date: event.until };
    default:
      return "due" in event && event.owner === "applicant"
        ? { kind: "until", date: event.due }
        : null;
  }
}

/** What follows by itself from the event before, in whoever's act it was written down. */
const CONSEQUENCES: readonly EventType[] = [
  "assessed",
  "check-opened",
  "interview-opened",
  "decision-opened",
  "hearing-opened",
  "stage-reopened",
];

/** In which role an event is shown: what the system concludes is nobody's own act, and machines answer for agencies. */
export function roleShown(type: EventType, role: Role): Role {
  if (type === "agency-answered") return "agency";
  return CONSEQUENCES.includes(type) ? "system" : role;
}

/** Events whose reasons in words the applicant reads; the rest is the officers' own correspondence. */
const OPEN_TEXTS: readonly EventType[] = [
  "ban-proposed",
  "ban-answered",
  "ban-dropped",
  "ban-imposed",
  "ban-lifted",
  "external-certificate-rejected",
  "answer-corrected",
  "answers-examined",
  "objection-made",
  "objection-dismissed",
  "objection-upheld",
  "complaint-made",
  "complaint-upheld",
  "complaint-dismissed",
];

/** The text that an event refers to, where this audience may read it. */
export function textOf(event: ApplicationEvent, audience: Audience): string | null {
  // A draft's reasons are structured; the page of the decision shows them.
  if (!("textId" in event) || event.type === "decision-drafted") return null;
  const isOpen = audience === "officer" || OPEN_TEXTS.includes(event.type);
  return isOpen ? (event.textId ?? null) : null;
}
