import { describe, expect, it } from "vitest";
import { aBooking, COMMANDS, outcomeOf, play, type Step } from "../../factories/application";
import * as journey from "../../factories/journeys";

const RECEIVED: readonly Step[] = journey.COMPLAINT.slice(0, -1);
const complaintOn = (steps: readonly Step[], local: string) =>
  play([...steps, [local, "applicant", COMMANDS.complain]]).state.complaint;

describe("the notification", () => {
  it("of an admission is valid for 12 months", () => {
    expect(play(journey.ADMITTED).state.notification).toMatchObject({
      outcome: "admission",
      issuedOn: "2026-03-19",
      validUntil: "2027-03-19",
    });
  });

  it("of a refusal has no validity that could end", () => {
    expect(play(journey.REFUSED).state.notification).toMatchObject({
      outcome: "refusal",
      validUntil: null,
    });
  });
});

describe("a complaint", () => {
  it("is late three months after the letter was received, and taken all the same", () => {
    expect(complaintOn(RECEIVED, "2026-06-30 23:59")).toMatchObject({ late: false });
    expect(complaintOn(RECEIVED, "2026-07-01 00:00")).toMatchObject({ late: true });
  });

  it("against a letter that was never opened is not late", () => {
    expect(complaintOn(journey.REFUSED, "2026-12-01 10:00")).toMatchObject({ late: false });
  });

  it("upheld annuls the letter and opens a stage again, which leads to a new letter", () => {
    const reopened: readonly Step[] = [
      ...journey.COMPLAINT,
      ["2026-04-02 10:00", "head", COMMANDS["uphold-complaint"]],
    ];
    expect(play(reopened).state).toMatchObject({
      stage: "interview",
      owner: "applicant",
      closing: null,
      notification: { annulled: true },
    });
    const again = play([...reopened, ["2026-04-02 11:00", "applicant", COMMANDS.withdraw]]).state;
    expect(again).toMatchObject({ stage: "closed", closing: "withdrawn" });
  });

  it("against an admission can only be dismissed", () => {
    const steps: readonly Step[] = [
      ...journey.ADMITTED,
      ["2026-03-20 10:00", "applicant", COMMANDS.complain],
    ];
    const uphold = COMMANDS["uphold-complaint"];
    expect(outcomeOf(steps, ["2026-03-21 10:00", "head", uphold])).toBe("not-a-refusal");
    const { state } = play([...steps, ["2026-03-21 10:00", "head", COMMANDS["dismiss-complaint"]]]);
    expect(state).toMatchObject({ stage: "closed", closing: "admitted" });
  });

  it("is possible again against the letter that follows an upheld one", () => {
    const second: readonly Step[] = [
      ...journey.COMPLAINT,
      ["2026-04-02 10:00", "head", COMMANDS["uphold-complaint"]],
      [
        "2026-04-02 11:00",
        "applicant",
        { ...COMMANDS["book-interview"], booking: aBooking("2026-04-06 10:00", 2) },
      ],
      ["2026-04-06 10:30", "police", { ...COMMANDS["record-interview"], outcome: "negative" }],
      ["2026-04-06 11:00", "specialist", COMMANDS["draft-decision"]],
      ["2026-04-06 12:00", "applicant", COMMANDS["receive-hearing-notice"]],
      ["2026-04-10 11:00", "head", COMMANDS["approve-decision"]],
    ];
    expect(outcomeOf(second, ["2026-04-11 10:00", "applicant", COMMANDS.complain])).toBe("ok");
  });
});

describe("an annulment", () => {
  const approved: readonly Step[] = [
    ...journey.ANNULMENT,
    ["2026-03-26 10:00", "head", COMMANDS["approve-annulment"]],
  ];

  it("takes a second person and closes the case", () => {
    expect(play(approved).state).toMatchObject({
      stage: "closed",
      closing: "annulled",
      notification: { annulled: true },
    });
  });

  it("rejected leaves the letter in force", () => {
    const { state } = play([
      ...journey.ANNULMENT,
      ["2026-03-26 10:00", "head", COMMANDS["reject-annulment"]],
    ]);
    expect(state).toMatchObject({ closing: "admitted", notification: { annulled: false } });
  });

  it("is not made twice", () => {
    const propose = COMMANDS["propose-annulment"];
    expect(outcomeOf(approved, ["2026-03-27 10:00", "head", propose])).toBe(
      "notification-annulled",
    );
  });
});
