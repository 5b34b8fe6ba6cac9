import { z } from "zod";
import { Item } from "@/lib/exam/item.schema";
import { lineageOf, versionOf } from "@/lib/exam/item-version";
import { ItemDraft } from "@/lib/items/item-draft.schema";

/** What a candidate may see of an item. Strict: a key or a transcript that strays in here is an error. */
const ItemFace = z.strictObject({
  stem: z.string(),
  options: z.array(z.string()).length(4),
  stimulus: z.union([
    z.strictObject({ audio: z.string() }),
    z.strictObject({
      text: z.string(),
      group: z.string().optional(),
      image: z.strictObject({ media: z.string(), alt: z.string() }).optional(),
    }),
  ]),
});

/** A row of `item` as it shows itself to a candidate. */
export const FaceRow = z.object({ id: z.string(), kind: z.string(), face: ItemFace });
export type FaceRow = z.infer<typeof FaceRow>;

/** What stays on the server: the transcript of a clip, and why the key is right. */
const ItemAnswer = z.strictObject({
  rationale: z.unknown(),
  turns: z.array(z.unknown()).optional(),
});

const Row = z.object({
  id: z.string(),
  block: z.string(),
  kind: z.string(),
  topic: z.string(),
  level: z.string(),
  difficulty: z.number(),
  face: ItemFace,
  key: z.number(),
  answer: ItemAnswer,
});

/** The columns of `item` that hold what an item says: what may be seen and what may not lie apart. */
export function toContent(item: ItemDraft) {
  const { block, kind, topic, level, difficulty, key, stem, rationale } = item;
  const options = [...item.options];
  const common = { block, kind, topic, level, difficulty, key };
  if (item.block === "listening") {
    const { audio, turns } = item.stimulus;
    return {
      ...common,
      face: { stem, options, stimulus: { audio } },
      answer: { rationale, turns },
    };
  }
  return { ...common, face: { stem, options, stimulus: item.stimulus }, answer: { rationale } };
}

/** An item of the bank's files as a row of `item`. */
export const toStoredItem = ({ id, ...item }: Item) => ({
  id,
  lineage: lineageOf(id),
  version: versionOf(id),
  ...toContent(item),
});

function wholeOf(row: unknown) {
  const { face, answer, ...common } = Row.parse(row);
  const { stem, options, stimulus } = face;
  const { rationale, turns } = answer;
  const whole = turns === undefined ? stimulus : { ...stimulus, turns };
  return { ...common, stem, options, rationale, stimulus: whole };
}

/** The item that a row was made from. Throws a ZodError when it is none, as a draft may be. */
export const fromStoredItem = (row: unknown): Item => Item.parse(wholeOf(row));

/** What a row says, whole or not. */
export function fromStoredDraft(row: unknown): ItemDraft {
  const { id: _id, ...content } = wholeOf(row);
  return ItemDraft.parse(content);
}
