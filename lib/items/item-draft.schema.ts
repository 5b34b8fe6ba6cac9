import { z } from "zod";
import {
  Clip,
  LEVELS,
  LISTENING_KINDS,
  MOST_TURNS,
  READING_KINDS,
  TOPICS,
  Turn,
} from "@/lib/exam/item.schema";

const LONGEST = 2_000;
const text = z.string().trim().max(LONGEST, "text-too-long");
const stem = text.min(1, "stem-missing");
const option = text.min(1, "option-missing");

const common = {
  topic: z.enum(TOPICS, "topic-missing"),
  level: z.enum(LEVELS, "level-missing"),
  /** Logits, as the author estimates: -2 nearly everybody answers, +2 few do. */
  difficulty: z.number("difficulty-range").min(-2, "difficulty-range").max(2, "difficulty-range"),
  stem,
  options: z.tuple([option, option, option, option]),
  key: z.int("key-missing").min(0, "key-missing").max(3, "key-missing"),
  /** Empty until somebody writes them; distractors follow the options' order, the key left out. */
  rationale: z.strictObject({ key: text, distractors: z.tuple([text, text, text]) }),
};

/** The clip is empty until one is uploaded, the transcript until somebody writes it down. */
const ListeningDraft = z.strictObject({
  ...common,
  block: z.literal("listening"),
  kind: z.enum(LISTENING_KINDS, "kind-missing"),
  stimulus: z.strictObject({
    audio: z.union([Clip, z.literal("")]),
    turns: z.array(Turn).max(MOST_TURNS, "turns-too-many"),
  }),
});

/** `alt` is what the picture shows, for those who do not see it. */
const ReadingDraft = z.strictObject({
  ...common,
  block: z.literal("reading"),
  kind: z.enum(READING_KINDS, "kind-missing"),
  stimulus: z.strictObject({
    text,
    group: text.min(1).max(40).optional(),
    image: z.strictObject({ media: z.uuid(), alt: text }).optional(),
  }),
});

/**
 * What an item says while it is written: an `Item` without its id, of which some parts may still be empty.
 * It has to be whole (`Item`) before anybody can review it.
 */
export const ItemDraft = z.discriminatedUnion("block", [ListeningDraft, ReadingDraft]);
export type ItemDraft = z.infer<typeof ItemDraft>;

/** What can be wrong with a draft as it is typed; anything else is `invalid`. */
export const DraftProblem = z
  .enum([
    "stem-missing",
    "option-missing",
    "key-missing",
    "kind-missing",
    "topic-missing",
    "level-missing",
    "difficulty-range",
    "text-too-long",
    "turns-too-many",
    "transcript-line",
  ])
  .or(z.string().transform(() => "invalid" as const));
