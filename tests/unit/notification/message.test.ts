import { describe, expect, it } from "vitest";
import { FOLLOW_UPS } from "@/lib/application/follow-ups";
import { messageOf, type Told } from "@/lib/notification/message";
import { messageText } from "@/lib/notification/message-text";
import { LOCALES } from "@/lib/wording/routing";
import { COMMANDS, play, type Step } from "../../factories/application";
import * as journeys from "../../factories/journeys";
import { ADMITTED, ANNULMENT, COMPLAINT, HEARING } from "../../factories/journeys";

function everythingTold(steps: readonly Step[]): readonly Told[] {
  const { state, events } = play(steps);
  return events.flatMap(({ event }) => messageOf(event, state) ?? []);
}

describe("a message", () => {
  it("has words in three languages for everything that is told, with no value left out", () => {
    const told = Object.values(journeys).flatMap((steps) =>
      typeof steps === "function" ? [] : everythingTold(steps),
    );
    expect(new Set(told.map(({ kind }) => kind)).size).toBeGreaterThan(8);
    for (const { kind, values } of told) {
      for (const locale of LOCALES) {
        const words = messageText(kind, { ...values, number: "KZ-2026-000001" }, locale);
        expect(Object.values(words).join(" ")).not.toMatch(/[{}]|г\.\./);
      }
    }
  });

  it("tells the day that the event itself set, however far the case has gone since", () => {
    const { state, events } = play(ADMITTED);
    const opened = events.find(({ event }) => event.type === "interview-opened");
    if (opened === undefined) throw new Error("The journey passes the interview");
    expect(state.due).toBeNull();
    expect(messageOf(opened.event, state)?.values["due"]).toBe("2026-03-16");
  });

  it("tells of an annulment once: an upheld complaint says so itself", () => {
    const annulled = play([
      ...ANNULMENT,
      ["2026-03-26 10:00", "head", COMMANDS["approve-annulment"]],
    ]);
    const upheld = play([...COMPLAINT, ["2026-04-02 10:00", "head", COMMANDS["uphold-complaint"]]]);
    const kinds = ({ events, state }: typeof annulled) =>
      events.flatMap(({ event }) => messageOf(event, state)?.kind ?? []);
    expect(kinds(annulled)).toContain("notification-annulled");
    expect(kinds(upheld)).toContain("complaint-upheld");
    expect(kinds(upheld)).not.toContain("notification-annulled");
  });

  it("leads the hearing's notice to the applicant, and only there", () => {
    expect(FOLLOW_UPS["hearing-opened"]).toEqual(["tell-applicant"]);
    const { state, events } = play(HEARING);
    const kinds = events.flatMap(({ event }) => messageOf(event, state)?.kind ?? []);
    expect(kinds.at(-1)).toBe("hearing-opened");
  });
});
