import { describe, expect, it } from "vitest";
import { isHoliday } from "@/lib/calendar/holidays";
import { isWeekend } from "@/lib/calendar/local-date";
import { DATES, WEEKDAYS_OFF } from "./oracle";

describe("Kazakhstan's holidays", () => {
  it("makes exactly the published weekdays of 2026 and 2027 free", () => {
    const found = DATES.map(({ date }) => date).filter(
      (date) => isHoliday(date) && !isWeekend(date),
    );
    expect(found).toEqual(WEEKDAYS_OFF);
  });

  it.each([
    ["2026-03-16", "Constitution Day is first celebrated in 2027"],
    ["2026-08-31", "30 August, a Sunday, is no holiday any more"],
    ["2027-08-30", "30 August is no holiday any more"],
    ["2027-05-17", "Kurban Ait on Sunday 16 May 2027 does not move"],
    ["2029-01-08", "Christmas on Sunday 7 January 2029 does not move"],
  ])("leaves %s a working day: %s", (date) => {
    expect(isHoliday(date)).toBe(false);
  });

  it.each([
    ["2026-03-25", "Nauryz's two weekend days move past 23 March, a holiday itself"],
    ["2028-01-04", "1 and 2 January 2028 are a Saturday and a Sunday"],
    ["2028-05-08", "7 May 2028 is a Sunday"],
    ["2033-05-10", "7 May 2033 is a Saturday, and the Monday after it is 9 May"],
  ])("makes %s free: %s", (date) => {
    expect(isHoliday(date)).toBe(true);
  });
});
