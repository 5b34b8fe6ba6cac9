import { z } from "zod";

/** The topics of everyday Kazakh at A1 over which items and forms are spread. */
export const TOPICS = [
  "people",
  "numbers-time",
  "home",
  "shopping",
  "food",
  "transport",
  "health",
  "work-study",
  "offices",
  "weather",
  "free-time",
] as const;

export const LISTENING_KINDS = [
  "dialogue",
  "announcement",
  "voice-message",
  "self-introduction",
] as const;

export const READING_KINDS = ["sign", "message", "advertisement", "gap", "text"] as const;

const sentence = z.string().trim().min(1);

const Difficulty = z.number().min(-2).max(2);

const Rationale = z.strictObject({
  key: sentence,
  distractors: z.tuple([sentence, sentence, sentence]),
});

const Options = z.tuple([sentence, sentence, sentence, sentence]);

/** Languages' levels, as the rule set names the one that is tested. */
export const LEVELS = ["A1", "A2", "B1", "B2", "C1", "C2"] as const;

/** A turn of a clip's transcript; at most two people speak. */
export const Turn = z.strictObject({ speaker: z.enum(["a", "b"]), text: sentence });
export type Turn = z.infer<typeof Turn>;

/** Turns that a transcript may have. */
export const MOST_TURNS = 12;

/** Where a clip lies: `prisma/bank/audio` for the name of a bank clip, else a row of `item_media`. */
export const Clip = z.union([z.string().regex(/^L-\d{3}$/), z.uuid()]);

/** A picture to read: a row of `item_media`, and what it shows for those who do not see it. */
const Picture = z.strictObject({ media: z.uuid(), alt: sentence });

/** A listening item; `turns` is the transcript, which is never sent before the attempt has ended. */
const ListeningItem = z.strictObject({
  id: z.string().regex(/^L-\d{3,6}(\.\d{1,3})?$/),
  block: z.literal("listening"),
  kind: z.enum(LISTENING_KINDS),
  topic: z.enum(TOPICS),
  level: z.enum(LEVELS),
  /** Logits, as the author estimates: -2 nearly everybody answers, +2 few do. */
  difficulty: Difficulty,
  stimulus: z.strictObject({ turns: z.array(Turn).min(1).max(MOST_TURNS), audio: Clip }),
  stem: sentence,
  options: Options,
  key: z.int().min(0).max(3),
  /** Distractors' reasons follow the options' order, the key left out. */
  rationale: Rationale,
});

/** A reading item: a text, a picture or both; two items of kind `text` carry the same `group` and the same text. */
const ReadingItem = z.strictObject({
  id: z.string().regex(/^R-\d{3,6}(\.\d{1,3})?$/),
  block: z.literal("reading"),
  kind: z.enum(READING_KINDS),
  topic: z.enum(TOPICS),
  level: z.enum(LEVELS),
  /** Logits, as the author estimates: -2 nearly everybody answers, +2 few do. */
  difficulty: Difficulty,
  stimulus: z
    .strictObject({
      text: z.string().trim(),
      group: sentence.optional(),
      image: Picture.optional(),
    })
    .refine(({ text, image }) => text !== "" || image !== undefined, "text-missing"),
  stem: sentence,
  options: Options,
  key: z.int().min(0).max(3),
  /** Distractors' reasons follow the options' order, the key left out. */
  rationale: Rationale,
});

/** One question of the bank, as it is stored in `prisma/bank/*.json`. */
export const Item = z.discriminatedUnion("block", [ListeningItem, ReadingItem]);
export type Item = z.infer<typeof Item>;

/** A bank file: a JSON array of items. */
export const Bank = z.array(Item);

export type Topic = (typeof TOPICS)[number];
export type ItemKind = Item["kind"];
export type Block = Item["block"];

/** Every kind, of both blocks. */
const KINDS = [...LISTENING_KINDS, ...READING_KINDS] as const;

/** What every row of `item` says of itself. */
export const ItemFacts = z.object({
  block: z.enum(["listening", "reading"]),
  kind: z.enum(KINDS),
  topic: z.enum(TOPICS),
  level: z.enum(LEVELS),
  difficulty: z.number(),
});
export type ItemFacts = z.infer<typeof ItemFacts>;
