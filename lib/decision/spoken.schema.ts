import { z } from "zod";
import { REOPENABLE } from "@/lib/application/stages";

const SHORTEST = 10;
const LONGEST = 6_000;

/** Somebody's own words; messages are codes of the wording `decision.error`. */
export const SpokenInput = z.object({
  text: z.string().trim().min(SHORTEST, "text-missing").max(LONGEST, "text-long"),
});

/** An answer to an objection or complaint: with `uphold`, the stage that opens again. */
export const AnswerInput = z.discriminatedUnion("answer", [
  SpokenInput.extend({ answer: z.literal("dismiss") }),
  SpokenInput.extend({
    answer: z.literal("uphold"),
    reopen: z.enum(REOPENABLE, "stage-missing"),
  }),
]);

/** The codes that these schemas and the reasons' give. */
export const DECISION_ERRORS = [
  "reasons-missing",
  "reasons-long",
  "text-missing",
  "text-long",
  "stage-missing",
] as const;
