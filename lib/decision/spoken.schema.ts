import { z } from "zod";
import { REOPENABLE } from "@/lib/application/stages";

const SHORTEST = 10;
const LONGEST = 6_000;

/** Somebody's own words; messages are codes of the wording `decision.error`. */
export const SpokenInput = z.object({
  text: z.string().trim().min(SHORTEST, "text-missing").max(LONGEST, "text-long"),
});

const Answer = SpokenInput.extend({ answer: z.enum(["uphold", "dismiss"], "answer-missing") });

/** An answer to an objection or complaint: with `uphold`, the stage that opens again. */
export const AnswerInput = Answer.extend({
  reopen: z.enum(REOPENABLE, "stage-missing").optional(),
}).superRefine(({ answer, reopen }, context) => {
  if (answer === "uphold" && reopen === undefined) {
    context.addIssue({ code: "custom", path: ["reopen"], message: "stage-missing" });
  }
});

/** The codes that these schemas and the reasons' give. */
export const DECISION_ERRORS = [
  "reasons-missing",
  "reasons-long",
  "text-missing",
  "text-long",
  "answer-missing",
  "stage-missing",
] as const;
