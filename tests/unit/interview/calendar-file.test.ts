import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type InterviewCalendarEntry, interviewCalendarFile } from "@/lib/platform/calendar-file";

const entry: InterviewCalendarEntry = {
  uid: "booking-417@qonys.example",
  sequence: 0,
  method: "REQUEST",
  startsAt: new Date("2026-04-09T05:30:00Z"),
  endsAt: new Date("2026-04-09T06:00:00Z"),
  place: "Астана, Бейбітшілік көшесі 1; 2-қабат, 204-бөлме",
  summary: "Әңгімелесу: көші-қон қызметі, тұрақты тұруға рұқсат алу үшін критериалды бағалау",
  description: "Паспортты ала келіңіз.\nСұрақ болса, қоңырау шалыңыз: 1414, ішкі 8",
  now: new Date("2026-04-02T06:00:00Z"),
  url: "https://qonys.example/kk/interview",
};

const parties = {
  organizer: { name: "Qonys", email: "no-reply@qonys.example" },
  attendee: { name: "JOHN SMITH", email: "john@example.org" },
};

function read(change: Partial<InterviewCalendarEntry> = {}) {
  const calendar = new ICAL.Component(ICAL.parse(interviewCalendarFile({ ...entry, ...change })));
  const [component, ...others] = calendar.getAllSubcomponents("vevent");
  if (component === undefined || others.length > 0) throw new Error("There must be one event.");
  return { calendar, component, event: new ICAL.Event(component) };
}

describe("the interview's calendar file", () => {
  it("is read back by another program as it was meant", () => {
    const { calendar, component, event } = read();
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(event.uid).toBe(entry.uid);
    expect(event.sequence).toBe(0);
    expect(event.startDate.toJSDate()).toEqual(entry.startsAt);
    expect(event.endDate.toJSDate()).toEqual(entry.endsAt);
    expect(event.location).toBe(entry.place);
    expect(event.summary).toBe(entry.summary);
    expect(event.description).toBe(entry.description);
    expect(component.getFirstPropertyValue("status")).toBe("CONFIRMED");
    expect(component.getFirstPropertyValue("url")).toBe(entry.url);
    expect(String(component.getFirstPropertyValue("dtstamp"))).toBe("2026-04-02T06:00:00Z");
  });

  it("moves the same entry by a higher sequence", () => {
    const { event } = read({ sequence: 1, startsAt: new Date("2026-04-09T05:45:00Z") });
    expect([event.uid, event.sequence]).toEqual([entry.uid, 1]);
    expect(event.startDate.toJSDate()).toEqual(new Date("2026-04-09T05:45:00Z"));
  });

  it("cancels the same entry", () => {
    const { calendar, component, event } = read({ method: "CANCEL", sequence: 2 });
    expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect([event.uid, event.sequence]).toEqual([entry.uid, 2]);
  });

  it("names organiser and attendee in what is mailed, and no attendee in what is published", () => {
    const mailed = read({ parties });
    expect(mailed.event.organizer).toBe("mailto:no-reply@qonys.example");
    expect(mailed.event.attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([
      "mailto:john@example.org",
    ]);
    expect(read({ parties, method: "PUBLISH" }).event.attendees).toEqual([]);
  });

  it("keeps RFC 5545's line ends and lengths, and gives the same bytes again", () => {
    const file = interviewCalendarFile(entry);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(interviewCalendarFile(entry)).toBe(file);
  });
});
