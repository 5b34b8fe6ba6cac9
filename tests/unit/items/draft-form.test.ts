import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bank } from "@/lib/exam/item.schema";
import { fieldsOf, readDraft } from "@/lib/items/draft-form";
import { parseTranscript, writeTranscript } from "@/lib/items/transcript";
import listening from "@/prisma/bank/listening.json";
import reading from "@/prisma/bank/reading.json";

const bank = Bank.parse([...listening, ...reading]);
const [first] = bank;
const fields = (change: Record<string, string> = {}) => {
  if (first === undefined) throw new Error("the bank is empty");
  const { id: _id, ...draft } = first;
  return { ...fieldsOf(draft), ...change };
};
const problems = (change: Record<string, string>) => {
  const read = readDraft(fields(change));
  return read.ok ? [] : read.errors.map(({ path, message }) => [path[0], message]);
};

describe("the editor's fields", () => {
  it("say all that a draft says, and are read as what they said", () => {
    for (const { id: _id, ...draft } of bank) {
      expect(readDraft(fieldsOf(draft))).toEqual({ ok: true, draft });
    }
  });

  it("keep each option's reason with it when another answer becomes the right one", () => {
    const before = fields();
    const other = before["key"] === "0" ? "1" : "0";
    const read = readDraft({ ...before, key: other });
    if (!read.ok) expect.fail("refused");
    const after = fieldsOf(read.draft);
    for (const place of [0, 1, 2, 3]) {
      expect(after[`reason${place}`]).toBe(before[`reason${place}`]);
    }
  });

  it.each([
    [{ stem: " " }, ["stem", "stem-missing"]],
    [{ option2: "" }, ["option2", "option-missing"]],
    [{ key: "" }, ["key", "key-missing"]],
    [{ topic: "" }, ["topic", "topic-missing"]],
    [{ kind: "sign" }, ["kind", "kind-missing"]],
    [{ difficulty: "hard" }, ["difficulty", "difficulty-range"]],
    [{ difficulty: "2,5" }, ["difficulty", "difficulty-range"]],
    [{ transcript: "Сәлем!" }, ["transcript", "transcript-line"]],
  ])("tell what is wrong where: %j", (change, problem) => {
    expect(problems(change)).toContainEqual(problem);
  });

  it("take a decimal comma and leave out what is empty", () => {
    expect(problems({ difficulty: "0,5", audio: "", transcript: "" })).toEqual([]);
  });
});

describe("a transcript", () => {
  const turn = fc.record({
    speaker: fc.constantFrom("a" as const, "b" as const),
    text: fc.stringMatching(/^[\p{L}?!«»: ]+$/u).map((text) => text.trim()),
  });

  it("is read as it was written", () => {
    const said = turn.filter(({ text }) => text !== "");
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), (turns) => {
        expect(parseTranscript(writeTranscript(turns))).toEqual(turns);
      }),
    );
  });
});
