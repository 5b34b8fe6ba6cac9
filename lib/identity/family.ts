import type { Stage } from "@/lib/application/stages";
import type { LocalDate } from "@/lib/calendar/local-date";

/** What a listed minor is to the applicant. */
export const RELATIONS = ["child", "stepchild", "ward"] as const;

/** A minor listed with a parent. */
export type FamilyMember = {
  readonly id: string;
  readonly relation: (typeof RELATIONS)[number];
  readonly latinName: string;
  readonly cyrillicName: string;
  readonly dateOfBirth: LocalDate;
  readonly citizenship: string;
  readonly documentNumber: string | null;
};

/** The letter names those who are listed when the case comes to its decision. */
const LISTING_STAGES: readonly Stage[] = ["testing", "questionnaire", "check", "interview"];
export const mayListFamily = (stage: Stage): boolean => LISTING_STAGES.includes(stage);
