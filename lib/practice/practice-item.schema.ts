import { z } from "zod";
import { LISTENING_KINDS, READING_KINDS, TOPICS } from "@/lib/exam/item.schema";

const sentence = z.string().trim().min(1);

/** Why the key is right and the nearest distractor is not, in the reader's own language. */
const Explanation = z.strictObject({ kk: sentence, ru: sentence, en: sentence });
export type Explanation = z.infer<typeof Explanation>;

const Turn = z.strictObject({ speaker: z.enum(["a", "b"]), text: sentence });

const common = {
  topic: z.enum(TOPICS),
  level: z.literal("A1"),
  /** Logits, as the author estimates: -2 nearly everybody answers, +2 few do. */
  difficulty: z.number().min(-2).max(2),
  stem: sentence,
  options: z.tuple([sentence, sentence, sentence, sentence]),
  key: z.int().min(0).max(3),
  explanation: Explanation,
};

const ListeningId = z.string().regex(/^P-L-\d{3}$/);

/** `audio` names the clip's files under `prisma/bank/practice-audio` without the extension. */
const PracticeListening = z.strictObject({
  id: ListeningId,
  block: z.literal("listening"),
  kind: z.enum(LISTENING_KINDS),
  stimulus: z.strictObject({ turns: z.array(Turn).min(1).max(4), audio: ListeningId }),
  ...common,
});

const PracticeReading = z.strictObject({
  id: z.string().regex(/^P-R-\d{3}$/),
  block: z.literal("reading"),
  kind: z.enum(READING_KINDS),
  stimulus: z.strictObject({ text: sentence, group: sentence.optional() }),
  ...common,
});

/** A question of the practice pool: made like one of the test, but of a pool of its own. */
export const PracticeItem = z.discriminatedUnion("block", [PracticeListening, PracticeReading]);
export type PracticeItem = z.infer<typeof PracticeItem>;

/** A file of the pool: a JSON array of items in the order in which they are asked. */
export const PracticeBank = z.array(PracticeItem);
