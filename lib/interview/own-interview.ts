import type { Refusal } from "@/lib/application/refusals";
import type { LocalDate } from "@/lib/calendar/local-date";
import type { RegionCode } from "@/lib/identity/regions";
import type { InterviewPhase } from "@/lib/interview/phase";

export type Appointment = {
  readonly bookingId: string;
  readonly slotId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly room: string;
};

/** Whether the time can still be changed, and why not; asked of the process itself. */
export type ChangeRule = {
  readonly refusal: Refusal | null;
  readonly left: number;
  readonly most: number;
  readonly hoursBefore: number;
  /** Working days for choosing another time after giving one back. */
  readonly bookWithinDays: number;
};

export type OwnInterview = {
  readonly applicationId: string;
  readonly number: string;
  readonly region: RegionCode;
  readonly phase: InterviewPhase;
  readonly due: LocalDate | null;
  readonly appointment: Appointment | null;
  readonly change: ChangeRule;
  /** Missed once: what is booked now is the last offer. */
  readonly isLastOffer: boolean;
  /** Why the police gave the last time up; null when they did not. */
  readonly releasedBecause: string | null;
  readonly outcome: "positive" | "negative" | null;
};
