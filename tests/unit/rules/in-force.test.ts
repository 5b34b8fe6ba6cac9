import { describe, expect, it } from "vitest";
import { ruleSetInForce } from "@/lib/rules/in-force";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";

const version = (id: string, inForceFrom: string, inForceTo: string | null = null) => ({
  id,
  inForceFrom,
  inForceTo,
});
const none = { ok: false, code: "no-rule-set-in-force" };

describe("the rule set in force", () => {
  it.each([
    ["2026-02-12", none],
    ["2026-02-13", { ok: true, ruleSet: RULE_SET_2026 }],
    ["2027-06-01", { ok: true, ruleSet: RULE_SET_2026 }],
  ])("on %s", (date, found) => expect(ruleSetInForce([RULE_SET_2026], date)).toEqual(found));

  const first = version("first", "2026-02-13");
  const summer = version("summer", "2026-06-01", "2026-08-31");

  it.each([
    ["2026-05-31", first],
    ["2026-06-01", summer],
    ["2026-08-31", summer],
    ["2026-09-01", first],
  ])("is the one that began last among those that cover %s", (date, ruleSet) => {
    expect(ruleSetInForce([first, summer], date)).toEqual({ ok: true, ruleSet });
    expect(ruleSetInForce([summer, first], date)).toEqual({ ok: true, ruleSet });
  });

  it("is none when there are no versions or the last has ended", () => {
    expect(ruleSetInForce([], "2026-03-02")).toEqual(none);
    expect(ruleSetInForce([summer], "2026-09-01")).toEqual(none);
  });

  it("is not guessed when two begin on one day", () => {
    expect(() => ruleSetInForce([first, version("rival", "2026-02-13")], "2026-03-02")).toThrow(
      "Two rule sets begin on 2026-02-13",
    );
  });
});
