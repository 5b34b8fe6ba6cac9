import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sheetOf } from "@/lib/calculator/from-answers";
import { toFragment } from "@/lib/calculator/link";
import { fromFragment } from "@/lib/calculator/open-link";
import { resultOf } from "@/lib/calculator/result";
import { changeBetween, changed, EMPTY_SHEET } from "@/lib/calculator/sheet";
import { anyAnswers } from "@/tests/factories/answers.arbitrary";
import { runs } from "../../factories/runs";
import { BANDS, QUESTIONS, rulesOn, TODAY } from "./rules.fixture";

const RULES = "2026-illustrative";
const open = (fragment: string, rules = RULES) => fromFragment(fragment, rules, QUESTIONS);
const two = fc.tuple(anyAnswers, anyAnswers);

describe("a link", () => {
  it("gives back the same points, for what is and for what could be", () => {
    fc.assert(
      fc.property(two, ([one, other]) => {
        const [now, then] = [sheetOf(one, BANDS, TODAY), sheetOf(other, BANDS, TODAY)];
        const shared = { ruleSetId: RULES, now, changes: [changeBetween(now, then)] };
        const opened = open(toFragment(shared, QUESTIONS));
        if (!opened.ok) throw new Error("broken");
        const [change] = opened.changes;
        if (change === undefined) throw new Error("no change");
        const rules = rulesOn("2029-01-01");
        expect(resultOf(opened.now, rules)).toEqual(resultOf(now, rules));
        expect(resultOf(changed(opened.now, change), rules)).toEqual(resultOf(then, rules));
      }),
      runs(500),
    );
  });

  it("carries no date of birth, no conviction, no deportation, no citizenship and no free text", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const sheet = sheetOf(answers, BANDS, TODAY);
        const said = { ...sheet.typed, name: "Aigerim", dateOfBirth: answers.dateOfBirth };
        const jobs = [...sheet.jobs, { occupation: "Secret agent", employer: "Acme", from: "x" }];
        const now = { typed: { ...said, hasWorked: "yes", unexpungedConviction: "yes" }, jobs };
        const fragment = toFragment({ ruleSetId: RULES, now, changes: [] }, QUESTIONS);
        expect(fragment).toMatch(/^1~2026-illustrative~[a-z]{2}=[\w.,&=-]*$/);
        const values = fragment.split("&").map((answer) => answer.split("=")[1]);
        expect(values).not.toContain(answers.dateOfBirth);
        expect(fragment).not.toMatch(/Acme|Secret|Aigerim|conviction|yes&yes/i);
      }),
      runs(300),
    );
  });

  it("says that other rules made it, and leaves out what they alone know", () => {
    const opened = open("1~2025-old~ag=21&ho=own");
    expect(opened).toMatchObject({ ok: true, otherRules: true, dropped: true });
    expect(opened).toMatchObject({ now: { typed: { housing: "own" } } });
    expect(open("1~2025-old~ag=25")).toMatchObject({ otherRules: true, dropped: false });
  });

  it.each([
    ["nothing", ""],
    ["another version", `2~${RULES}~ag=25`],
    ["no answers", `1~${RULES}`],
    ["a rule set's name with anything else in it", "1~<b>~ag=25"],
    ["an age that is not offered", `1~${RULES}~ag=26`],
    ["a question that is none", `1~${RULES}~zz=1`],
    ["one question twice", `1~${RULES}~ag=25&ag=35`],
    ["a birth date", `1~${RULES}~ag=1990-06-15`],
    ["too many columns", `1~${RULES}~ag=25~~~~`],
    ["a job of another form", `1~${RULES}~wo=yes&jo=2512.201905.y`],
    ["a month that is none", `1~${RULES}~wo=yes&jo=2512.201913.-.y`],
    ["far too much", `1~${RULES}~jo=${"....,".repeat(5_000)}`],
  ])("with %s is broken, and says so", (_, fragment) => {
    expect(open(fragment)).toEqual({ ok: false });
  });

  it("never throws, whatever stands after the #", () => {
    const near = fc
      .tuple(fc.nat(60), fc.string({ maxLength: 4 }))
      .map(([at, text]) =>
        `1~${RULES}~ag=25&jo=2512.201905.-.y~ho=own`.replace(/./g, (c, place) =>
          place === at ? text : c,
        ),
      );
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => typeof open(text).ok === "boolean"),
    );
  });

  it("may be empty where nothing was answered", () => {
    const fragment = toFragment({ ruleSetId: RULES, now: EMPTY_SHEET, changes: [] }, QUESTIONS);
    expect(open(fragment)).toMatchObject({ ok: true, now: EMPTY_SHEET });
  });
});
