import { expect, it } from "vitest";
import { replacedBy } from "@/lib/rules/drafts/draft.query";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";

await freshDatabase();

it("a draft is compared with what would be in force on its first day, not with a set that ended before", async () => {
  await storeRuleSet();
  const spring = { id: "2026-spring", inForceFrom: "2026-03-01", inForceTo: "2026-05-31" };
  await storeRuleSet({ ...RULE_SET_2026, ...spring });
  const idFor = async (inForceFrom: string) => (await replacedBy({ inForceFrom })).ruleSet.id;
  expect(await idFor("2026-04-01")).toBe("2026-spring");
  expect(await idFor("2026-09-01")).toBe("2026-illustrative");
});
