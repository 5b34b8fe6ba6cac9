import { expect, it } from "vitest";
import { countedMonths } from "@/lib/questionnaire/counted-months";
import { checkList, checkSection } from "@/lib/questionnaire/section-check";
import { sectionOf } from "@/lib/questionnaire/sections";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { aCompleteDraft } from "../../factories/questionnaire-draft";

const dates = { today: "2026-03-02", dateOfBirth: "1991-05-17" };

it("says the months of work as the score counts them, and what they would be with every document", () => {
  const work = sectionOf("work");
  const items = work.list ? checkList(work.list, aCompleteDraft().work, dates) : [];
  const supported = ["jobs.engineer"];
  expect(countedMonths(work, items, supported, dates.today, RULE_SET_2026)).toEqual({
    counted: 85,
    possible: 131,
    window: 180,
  });
  expect(countedMonths(work, items, [], dates.today, { criteria: [] })).toBeNull();
});

it("holds a section back while the time that its list has to cover has a gap", () => {
  const addresses = sectionOf("addresses");
  const draft = aCompleteDraft().addresses;
  if (draft === undefined) throw new Error("the factory has addresses");
  expect(checkSection(addresses, draft, dates).problems).toEqual([]);
  const items = draft.items.map((item) => ({
    ...item,
    typed: { ...item.typed, homeTo: "2025-02" },
  }));
  expect(checkSection(addresses, { ...draft, items }, dates).problems).toEqual([
    { field: "homes", code: "gap" },
  ]);
});
