import { describe, expect, it } from "vitest";
import { spokenTexts } from "@/lib/decision/spoken-texts";
import { COMMANDS, play, type Step, someId } from "../../factories/application";
import { COMPLAINT, HEARING, INTERVIEW_NEGATIVE, OBJECTED } from "../../factories/journeys";

const said = (steps: readonly Step[]) => spokenTexts(play(steps).events.map(({ event }) => event));
const text = (n: number) => ({ textId: someId(n) });

const RETURNED: readonly Step[] = [
  ...HEARING,
  ["2026-03-18 15:00", "head", { ...COMMANDS["return-draft"], ...text(51) }],
];

describe("what counts of what was said", () => {
  it("is nothing before the decision", () => {
    expect(Object.values(said(INTERVIEW_NEGATIVE)).every((value) => value === null)).toBe(true);
  });

  it("keeps a draft that was sent back, with the reason, until the next one", () => {
    expect(said(RETURNED)).toMatchObject({ draft: someId(40), returned: someId(51) });
    const again: Step = [
      "2026-03-19 10:00",
      "specialist",
      { ...COMMANDS["draft-decision"], ...text(52) },
    ];
    expect(said([...RETURNED, again])).toMatchObject({ draft: someId(52), returned: null });
  });

  it("forgets an earlier decision's return when the case comes to the decision anew", () => {
    const upheld: readonly Step[] = [
      ...RETURNED,
      ["2026-03-19 10:00", "specialist", COMMANDS["draft-decision"]],
      ["2026-03-19 12:00", "applicant", { ...COMMANDS.object, ...text(53) }],
      ["2026-03-20 12:00", "head", { ...COMMANDS["uphold-objection"], ...text(54) }],
    ];
    expect(said(upheld)).toMatchObject({
      objection: someId(53),
      objectionAnswer: someId(54),
      objectionOutcome: "upheld",
    });
    const back: readonly Step[] = [
      ...upheld,
      ["2026-03-26 09:00", "applicant", { ...COMMANDS["book-interview"], booking: later }],
      ["2026-03-27 10:40", "police", { ...COMMANDS["record-interview"], outcome: "negative" }],
    ];
    // The objection stays readable until there is a new hearing.
    expect(said(back)).toMatchObject({ draft: null, returned: null, objection: someId(53) });
    const heardAgain: Step = ["2026-03-30 10:00", "specialist", COMMANDS["draft-decision"]];
    expect(said([...back, heardAgain])).toMatchObject({ objection: null, objectionAnswer: null });
  });

  it("tells an objection that waits from one that is answered", () => {
    expect(said(OBJECTED).objectionOutcome).toBeNull();
    const answer: Step = [
      "2026-03-26 12:00",
      "specialist",
      { ...COMMANDS["dismiss-objection"], ...text(55) },
    ];
    expect(said([...OBJECTED, answer])).toMatchObject({
      objectionAnswer: someId(55),
      objectionOutcome: "dismissed",
    });
  });

  it("keeps a complaint and its answer, and why an annulment was not followed", () => {
    const after: readonly Step[] = [
      ...COMPLAINT,
      ["2026-04-02 10:00", "head", { ...COMMANDS["dismiss-complaint"], ...text(56) }],
      ["2026-04-03 10:00", "specialist", { ...COMMANDS["propose-annulment"], ...text(57) }],
      ["2026-04-03 11:00", "head", { ...COMMANDS["reject-annulment"], ...text(58) }],
    ];
    expect(said(after)).toMatchObject({
      complaintAnswer: someId(56),
      complaintOutcome: "dismissed",
      annulment: someId(57),
      annulmentAnswer: someId(58),
    });
  });
});

const later = {
  id: someId(77),
  slotId: someId(78),
  startsAt: "2026-03-27T05:00:00.000Z",
  endsAt: "2026-03-27T05:30:00.000Z",
};
