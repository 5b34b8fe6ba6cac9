import { describe, expect, it } from "vitest";
import { SlotPlanInput } from "@/lib/interview/slot-plan.schema";

const form = {
  from: "2026-03-16",
  to: "2026-03-20",
  days: ["1", "2"],
  opens: "09:00",
  closes: "18:00",
  pauseFrom: "13:00",
  pauseTo: "14:00",
  minutes: "30",
  rooms: "204\r\n 205 \n\n204",
};

const issuesOf = (change: Partial<typeof form>) => {
  const parsed = SlotPlanInput.safeParse({ ...form, ...change });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

describe("the form of a plan", () => {
  it("becomes a plan: rooms by line, once each", () => {
    expect(SlotPlanInput.parse(form)).toEqual({
      from: "2026-03-16",
      to: "2026-03-20",
      days: ["1", "2"],
      opens: "09:00",
      closes: "18:00",
      pause: { from: "13:00", to: "14:00" },
      minutes: 30,
      rooms: ["204", "205"],
    });
    expect(SlotPlanInput.parse({ ...form, pauseFrom: "", pauseTo: "" }).pause).toBeNull();
  });

  it.each<[Partial<typeof form>, string]>([
    [{ from: "" }, "from: date-missing"],
    [{ to: "2026-03-15" }, "to: to-before-from"],
    [{ to: "2026-06-01" }, "to: range-long"],
    [{ days: [] }, "days: days-missing"],
    [{ opens: "9" }, "opens: hours-missing"],
    [{ closes: "09:20" }, "closes: hours-short"],
    [{ pauseFrom: "" }, "pauseTo: pause-half"],
    [{ pauseFrom: "15:00" }, "pauseTo: pause-wrong"],
    [{ minutes: "5" }, "minutes: minutes-wrong"],
    [{ minutes: "x" }, "minutes: minutes-wrong"],
    [{ rooms: " \n " }, "rooms: rooms-missing"],
    [{ rooms: "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11" }, "rooms: rooms-many"],
  ])("%j is refused at its field", (change, issue) => {
    expect(issuesOf(change)).toEqual([issue]);
  });
});
