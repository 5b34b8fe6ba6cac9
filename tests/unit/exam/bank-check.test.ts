import { describe, expect, it } from "vitest";
import { checkBank, type Finding } from "@/lib/exam/bank-check";
import type { Item } from "@/lib/exam/item.schema";
import { realBank } from "@/tests/unit/exam/bank.fixture";

const first = realBank[0] ?? expect.fail("the bank is empty");
const codes = (items: readonly Item[]): Finding["code"][] =>
  checkBank(items).map((finding) => finding.code);

/** The real bank with its first item changed. */
const withFirst = (change: Partial<Pick<Item, "stem" | "options" | "key" | "rationale">>) => [
  { ...first, ...change },
  ...realBank.slice(1),
];

describe("checkBank", () => {
  it("finds nothing in the bank that is delivered", () => {
    expect(checkBank(realBank)).toEqual([]);
  });

  it("refuses two items of one id", () => {
    expect(codes([...realBank, first])).toContain("duplicate-id");
  });

  it("refuses the same question about the same stimulus, punctuation aside", () => {
    const twin: Item = { ...first, id: "L-999", stem: `${first.stem.toUpperCase()}!` };
    const findings = checkBank([...realBank, twin]);
    expect(findings).toContainEqual({
      code: "duplicate-question",
      items: [first.id, "L-999"],
      detail: first.stem,
    });
  });

  it("allows the same question about another stimulus", () => {
    const stems = realBank.filter((item) => item.kind === "text").map((item) => item.stem);
    expect(stems.length).toBeGreaterThan(0);
    expect(codes(realBank)).not.toContain("duplicate-question");
  });

  it.each([
    ["the same words", ["Үйде", "Үйде", "Далада", "Қалада"]],
    ["but for punctuation", ["Үйде", "Үйде.", "Далада", "Қалада"]],
    ["but for case", ["Үйде", "үйде", "Далада", "Қалада"]],
    ["but for spaces", ["Ас үйде", "Ас  үйде", "Далада", "Қалада"]],
  ] as const)("refuses options equal to each other: %s", (_name, [a, b, c, d]) => {
    expect(codes(withFirst({ options: [a, b, c, d] }))).toEqual(["duplicate-options"]);
  });

  it.each([
    ["a Latin a inside", "Қaлада"],
    ["a Latin i for the Kazakh і", "кiм"],
    ["a Latin h for the Kazakh һ", "гauhар"],
    ["a word wholly of look-alikes", "cop"],
  ])("refuses %s", (_name, word) => {
    const findings = checkBank(withFirst({ stem: `Бұл ${word} ме?` }));
    expect(findings).toEqual([{ code: "latin-look-alike", items: [first.id], detail: word }]);
  });

  it("looks for Latin letters in options and reasons too", () => {
    const [, ...others] = first.options;
    expect(codes(withFirst({ options: ["кiм", ...others] }))).toEqual(["latin-look-alike"]);
    const rationale = { ...first.rationale, key: "кiм" };
    expect(codes(withFirst({ rationale }))).toEqual(["latin-look-alike"]);
  });

  it.each(["Kaspi", "A1", "XXI", "WhatsApp-қа"])("allows %s, which is honestly Latin", (word) => {
    expect(codes(withFirst({ stem: `${word} деген не?` }))).toEqual([]);
  });

  it.each(["dialogue", "announcement", "sign", "gap", "text"] as const)(
    "refuses a bank that cannot fill a form with %s",
    (kind) => {
      const findings = checkBank(realBank.filter((item) => item.kind !== kind));
      expect(findings.map((finding) => finding.code)).toContain("kind-missing");
    },
  );

  it("counts how many of a kind a form lacks", () => {
    const dialogues = realBank.filter((item) => item.kind === "dialogue");
    const seven = [
      ...realBank.filter((item) => item.kind !== "dialogue"),
      ...dialogues.slice(0, 7),
    ];
    expect(checkBank(seven)).toContainEqual({
      code: "kind-missing",
      items: [],
      detail: "listening: dialogue has 7 of 8",
    });
  });

  it("refuses a block that lacks a topic", () => {
    const noWeather = realBank.filter(
      (item) => item.block !== "listening" || item.topic !== "weather",
    );
    expect(checkBank(noWeather)).toContainEqual({
      code: "topic-missing",
      items: [],
      detail: "listening: weather",
    });
  });

  it("refuses keys that lean to one letter, and says which block", () => {
    const leaning = realBank.map((item, index) =>
      item.block === "reading" && index % 2 === 0 ? { ...item, key: 0 } : item,
    );
    const findings = checkBank(leaning).filter((finding) => finding.code === "uneven-keys");
    expect(findings).toHaveLength(1);
    expect(findings[0]?.detail).toMatch(/^reading: \d+, \d+, \d+, \d+ \(p < 0\.01\)$/);
  });

  it("refuses a text with one question, and two texts under one group", () => {
    const text = realBank.find((item) => item.kind === "text") ?? expect.fail("no text");
    expect(codes(realBank.filter((item) => item !== text))).toContain("broken-text-group");
    const changed = realBank.map(
      (item): Item =>
        item === text && item.block === "reading"
          ? { ...item, stimulus: { ...item.stimulus, text: "Бұл — басқа мәтін." } }
          : item,
    );
    expect(codes(changed)).toContain("broken-text-group");
  });
});
