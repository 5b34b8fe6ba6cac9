import { describe, expect, it } from "vitest";
import { drawForm } from "@/lib/exam/draw";
import { StoredForm } from "@/lib/exam/form.schema";
import { Bank, type Block } from "@/lib/exam/item.schema";
import { questionsOf } from "@/lib/exam/questions";
import { FaceRow, fromStoredItem, toStoredItem } from "@/lib/exam/stored-item.schema";
import listening from "@/prisma/bank/listening.json";
import reading from "@/prisma/bank/reading.json";

const items = Bank.parse([...listening, ...reading]);
const stored = items.map(toStoredItem);
const faces = stored.map(({ id, kind, face }) => FaceRow.parse({ id, kind, face }));
const form = StoredForm.parse({
  ...drawForm(items, "a seed", new Set()),
  seed: "a seed",
  minutes: { listening: 20, between: 5, reading: 50 },
});

describe("the bank as rows", () => {
  it("comes back as it was", () => {
    expect(stored.map(fromStoredItem)).toEqual(items);
  });

  it("shows nothing on a face but the question, its options, and a text or the name of a clip", () => {
    for (const item of items) {
      const { face } = toStoredItem(item);
      expect(Object.keys(face)).toEqual(["stem", "options", "stimulus"]);
      if (item.block === "listening") expect(face.stimulus).toEqual({ audio: item.id });
      else expect(face.stimulus).toEqual(item.stimulus);
    }
  });

  it("refuses a face in which a key strays", () => {
    const [row] = faces;
    expect(FaceRow.safeParse({ ...row, face: { ...row?.face, key: 1 } }).success).toBe(false);
  });

  it("names each clip after its item, as the player asks for it", () => {
    for (const item of items) {
      if (item.block === "listening") expect(item.stimulus.audio).toBe(item.id);
    }
  });
});

describe.each(["listening", "reading"] as const)("the questions of %s", (block: Block) => {
  const questions = questionsOf(form, block, faces);

  it("follow the form, each with the options in the candidate's own order", () => {
    expect(questions.map(({ id }) => id)).toEqual(form[block]);
    for (const question of questions) {
      const item = items.find(({ id }) => id === question.id);
      const order = form.optionOrder[question.id] ?? [];
      expect(question.options).toEqual(order.map((index) => item?.options[index]));
    }
  });

  it("have a text to read, or a clip", () => {
    expect(questions.every(({ text }) => (text === null) === (block === "listening"))).toBe(true);
  });
});

it("says that the second question of a text has the same text", () => {
  const questions = questionsOf(form, "reading", faces);
  const texts = questions.filter(({ kind }) => kind === "text");
  expect(texts.map(({ sameText }) => sameText)).toEqual([
    false,
    true,
    false,
    true,
    false,
    true,
    false,
    true,
  ]);
});
