import { answerFields } from "@/lib/questionnaire/answers.schema";

/** What an answer can be, so that a table over it can be proved whole. */
export type Choice = string | boolean | null;

const YES_OR_NO: readonly Choice[] = [true, false];

/** Answers that are one of a few: all that a lookup or a condition can read. */
export const CHOICES = {
  service: answerFields.service.options,
  spouseAccompanying: YES_OR_NO,
  closeRelativeInKazakhstan: YES_OR_NO,
  education: answerFields.education.options,
  educationInKazakhstan: YES_OR_NO,
  educationField: [...answerFields.educationField.unwrap().options, null],
  russianLevel: answerFields.russianLevel.options,
  professionalLicence: YES_OR_NO,
  jobOffer: YES_OR_NO,
  settlementRegion: answerFields.settlementRegion.options,
  housing: answerFields.housing.options,
  unexpungedConviction: YES_OR_NO,
} as const satisfies Record<string, readonly Choice[]>;
export type ChoiceAnswer = keyof typeof CHOICES;
export const CHOICE_ANSWERS = Object.keys(CHOICES).filter((key): key is ChoiceAnswer =>
  Object.hasOwn(CHOICES, key),
);
