import { z } from "zod";
import { NOTE_LENGTH } from "@/lib/check/exchange.schema";
import { GROUNDS } from "@/lib/check/grounds";

const empty = z.literal("").transform(() => undefined);

/** The form in which an agency's officer answers; messages are codes of the wording `check.error.*`. */
export const AnswerByHand = z
  .object({
    requestId: z.uuid(),
    outcome: z.enum(["clear", "objects"], "outcome"),
    publicGround: z.union([empty, z.enum(GROUNDS)], "ground"),
    sealedNote: z
      .string()
      .trim()
      .max(NOTE_LENGTH, "note")
      .transform((note) => note || undefined),
  })
  .superRefine(({ outcome, publicGround }, context) => {
    const path = ["publicGround"];
    if (outcome === "objects" && publicGround === undefined) {
      context.addIssue({ code: "custom", path, message: "ground" });
    }
    if (outcome === "clear" && publicGround !== undefined) {
      context.addIssue({ code: "custom", path, message: "ground-unneeded" });
    }
  });
export type AnswerByHand = z.infer<typeof AnswerByHand>;
