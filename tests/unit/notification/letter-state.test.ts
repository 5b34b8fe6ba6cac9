import { expect, it } from "vitest";
import { letterState } from "@/lib/notification/letter-state";

it.each([
  ["valid", null, "2027-03-02", "2026-03-02"],
  ["valid", null, "2027-03-02", "2027-03-02"],
  ["expired", null, "2027-03-02", "2027-03-03"],
  ["refusal", null, null, "2030-01-01"],
  ["annulled", "2026-05-05", "2027-03-02", "2026-05-05"],
  ["annulled", "2026-05-05", "2027-03-02", "2029-01-01"],
  ["annulled", "2026-05-05", null, "2026-05-06"],
] as const)(
  "is %s: annulled %s, valid until %s, asked on %s",
  (state, annulledOn, validUntil, today) => {
    expect(letterState({ annulledOn, validUntil }, today)).toBe(state);
  },
);
