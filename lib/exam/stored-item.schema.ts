import { z } from "zod";
import { Item } from "@/lib/exam/item.schema";

/** What a candidate may see of an item. Strict: a key or a transcript that strays in here is an error. */
const ItemFace = z.strictObject({
  stem: z.string(),
  options: z.array(z.string()).length(4),
  stimulus: z.union([
    z.strictObject({ audio: z.string() }),
    z.strictObject({ text: z.string(), group: z.string().optional() }),
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

/** An item of the bank's files as a row of `item`: what may be seen and what may not lie apart. */
export function toStoredItem(item: Item) {
  const { id, block, kind, topic, level, difficulty, key, stem, rationale } = item;
  const options = [...item.options];
  const common = { id, block, kind, topic, level, difficulty, key };
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

/** The item that a row was made from. Throws a ZodError when it is none. */
export function fromStoredItem(row: unknown): Item {
  const { face, answer, ...common } = Row.parse(row);
  const { stem, options, stimulus } = face;
  const { rationale, turns } = answer;
  const whole = turns === undefined ? stimulus : { ...stimulus, turns };
  return Item.parse({ ...common, stem, options, rationale, stimulus: whole });
}
