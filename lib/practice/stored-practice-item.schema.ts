import { z } from "zod";
import { PracticeItem } from "@/lib/practice/practice-item.schema";

const Row = z.object({
  id: z.string(),
  block: z.string(),
  kind: z.string(),
  topic: z.string(),
  difficulty: z.number(),
  face: z.strictObject({ stem: z.string(), options: z.unknown(), stimulus: z.looseObject({}) }),
  key: z.number(),
  answer: z.strictObject({ explanation: z.unknown(), turns: z.unknown().optional() }),
});

/** An item of the pool's files as a row: what is asked and what explains it lie apart. */
export function toStoredPracticeItem(item: PracticeItem) {
  const { id, block, kind, topic, difficulty, key, stem, explanation } = item;
  const options = [...item.options];
  const common = { id, block, kind, topic, difficulty, key };
  if (item.block === "listening") {
    const { audio, turns } = item.stimulus;
    return {
      ...common,
      face: { stem, options, stimulus: { audio } },
      answer: { explanation, turns },
    };
  }
  return { ...common, face: { stem, options, stimulus: item.stimulus }, answer: { explanation } };
}

/** The item that a row was made from. Throws a ZodError when it is none. */
export function fromStoredPracticeItem(row: unknown): PracticeItem {
  const { face, answer, ...common } = Row.parse(row);
  const { stem, options, stimulus } = face;
  const { explanation, turns } = answer;
  const whole = turns === undefined ? stimulus : { ...stimulus, turns };
  return PracticeItem.parse({
    ...common,
    level: "A1",
    stem,
    options,
    explanation,
    stimulus: whole,
  });
}
