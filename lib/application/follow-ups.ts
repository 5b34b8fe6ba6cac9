import type { EventType } from "@/lib/application/events";

/** Jobs that an event causes. The worker gets the application's id and the event's number, and reads the rest. */
export const FOLLOW_UPS: Partial<Record<EventType, readonly FollowUp[]>> = {
  registered: ["tell-applicant"],
  "testing-passed": ["tell-applicant"],
  "attempt-ended": ["tell-applicant"],
  "attempt-remarked": ["tell-applicant"],
  "ban-proposed": ["tell-applicant"],
  "ban-dropped": ["tell-applicant"],
  "result-voided": ["tell-applicant"],
  "ban-imposed": ["tell-applicant"],
  "ban-lifted": ["tell-applicant"],
  "external-certificate-rejected": ["tell-applicant"],
  assessed: ["tell-applicant"],
  "check-opened": ["ask-agencies"],
  "check-extended": ["ask-agencies"],
  "interview-opened": ["tell-applicant"],
  "interview-booked": ["send-appointment"],
  "interview-cancelled": ["send-appointment"],
  "interview-missed": ["tell-applicant"],
  "booking-term-extended": ["tell-applicant"],
  "decision-opened": ["tell-applicant"],
  "hearing-opened": ["tell-applicant"],
  "objection-dismissed": ["tell-applicant"],
  "objection-upheld": ["tell-applicant"],
  "notification-issued": ["issue-letters"],
  "complaint-upheld": ["tell-applicant"],
  "complaint-dismissed": ["tell-applicant"],
  "notification-annulled": ["tell-applicant"],
  "reminder-sent": ["tell-applicant"],
  "term-lapsed": ["tell-applicant"],
};
export type FollowUp = "tell-applicant" | "send-appointment" | "ask-agencies" | "issue-letters";
