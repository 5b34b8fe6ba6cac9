import { describe, expect, it } from "vitest";
import { applyAgain } from "@/lib/application/apply-again";
import { processRules } from "@/lib/rules/process-rules";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";

const rules = processRules(RULE_SET_2026);
const testing = {
  attemptsAllowed: 3,
  paid: 1,
  used: 1,
  runningAttempt: null,
  lastEndedOn: "2026-03-01",
  pendingExternal: null,
  banProposal: null,
  bannedUntil: null,
  daysLeft: 10,
  certificate: null,
};

const again = (
  given: Partial<typeof testing> | { bannedUntil: string },
  day: string,
  stop?: string,
) => applyAgain({ testing: { ...testing, ...given } }, rules, day, stop);

describe("a new application", () => {
  it("can be opened at once, until the pilot ends", () => {
    expect(again({}, "2026-04-20")).toEqual({
      from: "2026-04-20",
      until: "2026-12-31",
      testFrom: null,
    });
    expect(again({}, "2026-12-31").from).toBe("2026-12-31");
    expect(again({}, "2027-01-01").from).toBeNull();
  });

  it("waits for the day on which a stop ends, and has no day when that is after the pilot", () => {
    expect(again({}, "2026-04-20", "2026-09-01").from).toBe("2026-09-01");
    expect(again({}, "2026-04-20", "2026-01-01").from).toBe("2026-04-20");
    expect(again({}, "2026-04-20", "2028-06-15")).toEqual({
      from: null,
      until: "2026-12-31",
      testFrom: null,
    });
  });

  it("has its test after a ban and after the wait between attempts", () => {
    expect(again({ bannedUntil: "2026-05-10" }, "2026-04-20").testFrom).toBe("2026-05-11");
    const waiting = { ...rules, retakeWaitDays: 60 };
    expect(applyAgain({ testing }, waiting, "2026-04-20").testFrom).toBe("2026-04-30");
  });
});
