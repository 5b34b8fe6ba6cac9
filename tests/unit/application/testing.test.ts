import { describe, expect, it } from "vitest";
import {
  COMMANDS,
  outcomeOf,
  play,
  RULES,
  type Step,
  someId,
  tooFewPoints,
} from "../../factories/application";
import * as journey from "../../factories/journeys";

const ended = (listeningCorrect: number, readingCorrect: number): readonly Step[] => [
  ...journey.ATTEMPT_RUNNING,
  ["2026-03-02 12:10", "system", { ...COMMANDS["end-attempt"], listeningCorrect, readingCorrect }],
];

describe("an attempt", () => {
  it.each([
    [6, 12, "questionnaire"],
    [5, 40, "testing"],
    [20, 11, "testing"],
    [20, 40, "questionnaire"],
  ])("with %i and %i right leads to %s: each block has its own threshold", (l, r, stage) => {
    expect(play(ended(l, r)).state.stage).toBe(stage);
  });

  it("that passes closes the stage with a certificate for 24 months", () => {
    const { state } = play(ended(6, 12));
    expect(state.testing.certificate).toMatchObject({
      source: "attempt",
      listeningCorrect: 6,
      readingCorrect: 12,
      validUntil: "2028-03-02",
    });
    // 30 calendar days after the certificate.
    expect(state).toMatchObject({ owner: "applicant", due: "2026-04-01" });
  });

  it("needs its own fee", () => {
    expect(
      outcomeOf(journey.ATTEMPT_FAILED, [
        "2026-03-02 13:00",
        "applicant",
        COMMANDS["start-attempt"],
      ]),
    ).toBe("fee-not-paid");
  });

  const remark = (when: string): Step => [when, "centre", COMMANDS["remark-attempt"]];

  it("marked again with late answers that count can still pass, also from the decision", () => {
    for (const before of [journey.ATTEMPT_FAILED, journey.ATTEMPTS_USED]) {
      const { state } = play([...before, remark("2026-03-03 10:00")]);
      expect(state).toMatchObject({
        stage: "questionnaire",
        owner: "applicant",
        decision: null,
        testing: { certificate: { listeningCorrect: 20, readingCorrect: 40, source: "attempt" } },
      });
    }
  });

  it("marked again below the threshold changes nothing but the record", () => {
    const low = { ...COMMANDS["remark-attempt"], readingCorrect: 11 };
    const { state } = play([...journey.ATTEMPT_FAILED, ["2026-03-03 10:00", "centre", low]]);
    expect(state).toMatchObject({ stage: "testing", testing: { certificate: null, used: 1 } });
  });

  it("marked again after a pass raises the certificate, until the questionnaire is submitted", () => {
    const { state } = play([...journey.QUESTIONNAIRE, remark("2026-03-03 10:00")]);
    expect(state.testing.certificate).toMatchObject({ listeningCorrect: 20, readingCorrect: 40 });
    expect(state.due).toBe("2026-04-01");
    expect(outcomeOf(journey.CHECK, remark("2026-03-05 10:00"))).toBe("wrong-stage");
  });

  it("that is the last one and fails leads to the decision, not to the end", () => {
    const { state } = play(journey.ATTEMPTS_USED);
    expect(state).toMatchObject({
      stage: "decision",
      owner: "akimat",
      // 29 working days from 2 March, the day on which the case came to the decision.
      due: "2026-04-16",
      decision: {
        outcome: "refusal",
        grounds: ["test-attempts-used"],
        failedStage: "testing",
      },
    });
  });

  it("does not start after the stage's term, however the clock's own work is late", () => {
    const paid: readonly Step[] = journey.ATTEMPT_RUNNING.slice(0, -1);
    const start = (local: string) =>
      outcomeOf(paid, [local, "applicant", COMMANDS["start-attempt"]]);
    expect(start("2026-06-01 23:59")).toBe("ok");
    expect(start("2026-06-02 00:00")).toBe("after-due-date");
  });

  it("that is running when the term ends is not cut off", () => {
    const tick = outcomeOf(journey.ATTEMPT_RUNNING, ["2026-06-10 00:00", "system", COMMANDS.tick]);
    expect(tick).toBe("nothing-due");
  });
});

describe("a proposed ban", () => {
  const impose = COMMANDS["impose-ban"];
  const drop = COMMANDS["drop-ban"];

  it("is decided on by another person than the one who proposed it, whichever way", () => {
    for (const command of [impose, drop]) {
      const by = (who: "centre" | "otherCentre") =>
        outcomeOf(journey.BAN_ANSWERED, ["2026-03-03 09:00", who, command]);
      expect(by("centre")).toBe("same-person");
      expect(by("otherCentre")).toBe("ok");
    }
  });

  it("waits for the reply, or for the days that there are for it", () => {
    const decided = (local: string) =>
      outcomeOf(journey.BAN_PROPOSED, [local, "otherCentre", impose]);
    // Proposed on Monday 2 March: three working days end with Thursday 5 March.
    expect(decided("2026-03-05 23:59")).toBe("reply-term-running");
    expect(decided("2026-03-06 00:00")).toBe("ok");
    const late: Step = ["2026-03-20 10:00", "applicant", COMMANDS["reply-to-ban"]];
    expect(outcomeOf(journey.BAN_PROPOSED, late)).toBe("ok");
  });

  it("stops nothing: the applicant pays and takes the next attempt meanwhile", () => {
    const steps: readonly Step[] = [
      ...journey.BAN_ANSWERED,
      ["2026-03-03 09:00", "system", COMMANDS["record-fee"]],
      ["2026-03-03 09:05", "applicant", { ...COMMANDS["start-attempt"], attemptId: someId(28) }],
    ];
    expect(play(steps).state).toMatchObject({ owner: "applicant", due: "2026-06-01" });
    expect(outcomeOf(steps, ["2026-03-03 09:30", "otherCentre", impose])).toBe("attempt-running");
    const passed: readonly Step[] = [
      ...steps,
      ["2026-03-03 10:15", "system", { ...COMMANDS["end-attempt"], attemptId: someId(28) }],
    ];
    // The pass of another attempt stands: the proposal can only be dropped.
    expect(outcomeOf(passed, ["2026-03-03 11:00", "otherCentre", impose])).toBe(
      "certificate-stands",
    );
    expect(outcomeOf(passed, ["2026-03-03 11:00", "otherCentre", drop])).toBe("ok");
  });

  it("imposes what was proposed", () => {
    const { events } = play(journey.BANNED);
    const imposed = events.find(({ event }) => event.type === "ban-imposed");
    const { proposalId, attemptId, reason } = COMMANDS["propose-ban"];
    expect(imposed?.event).toMatchObject({ proposalId, attemptId, reason });
  });
});

describe("a ban", () => {
  it("stops the applicant and the stage's term for 30 days, and gives the days back", () => {
    const { state } = play(journey.BANNED);
    expect(state).toMatchObject({ stage: "testing", owner: "testing-centre", due: "2026-04-02" });
    const tick = (local: string) => outcomeOf(journey.BANNED, [local, "system", COMMANDS.tick]);
    expect(tick("2026-04-02 23:59")).toBe("nothing-due");
    expect(tick("2026-04-03 00:00")).toBe("ok");
    // 90 days were left on 3 March: 3 April and 90 days.
    const over = play([...journey.BANNED, ["2026-04-03 00:00", "system", COMMANDS.tick]]);
    expect(over.state).toMatchObject({ owner: "applicant", due: "2026-07-02" });
  });

  it("bars attempts and certificates until its end is recorded", () => {
    const paid: readonly Step[] = [
      ...journey.BANNED,
      ["2026-03-04 09:00", "system", COMMANDS["record-fee"]],
    ];
    for (const local of ["2026-03-04 10:00", "2026-04-02 23:59", "2026-04-03 00:00"]) {
      expect(outcomeOf(paid, [local, "applicant", COMMANDS["start-attempt"]])).toBe("banned");
    }
    const over: readonly Step[] = [...paid, ["2026-04-03 00:00", "system", COMMANDS.tick]];
    const start = COMMANDS["start-attempt"];
    expect(outcomeOf(over, ["2026-04-03 00:01", "applicant", start])).toBe("ok");
  });

  it("of another application of the person counts on its last day, and no longer", () => {
    const start = { ...COMMANDS["start-attempt"], bannedElsewhereUntil: "2026-03-02" };
    const paid = journey.ATTEMPT_RUNNING.slice(0, -1);
    expect(outcomeOf(paid, ["2026-03-02 23:59", "applicant", start])).toBe("banned");
    expect(outcomeOf(paid, ["2026-03-03 00:00", "applicant", start])).toBe("ok");
  });

  it("can be lifted after a withdrawal, and opens nothing again", () => {
    const { state } = play([
      ...journey.BANNED,
      ["2026-03-04 10:00", "applicant", COMMANDS.withdraw],
      ["2026-03-05 10:00", "centre", COMMANDS["lift-ban"]],
    ]);
    expect(state).toMatchObject({ stage: "closed", owner: "nobody", due: null });
    expect(state.testing.bannedUntil).toBeNull();
  });
});

describe("a certificate from outside", () => {
  it("is valid for 24 months from its own date and closes the stage", () => {
    const verify = { ...COMMANDS["verify-external-certificate"], issuedOn: "2024-03-04" };
    const verified = (local: string): readonly Step[] => [
      ...journey.EXTERNAL_PENDING,
      [local, "centre", verify],
    ];
    expect(play(verified("2026-03-04 23:59")).state).toMatchObject({
      stage: "questionnaire",
      testing: { certificate: { source: "external", validUntil: "2026-03-04" } },
    });
    expect(outcomeOf(journey.EXTERNAL_PENDING, ["2026-03-05 00:00", "centre", verify])).toBe(
      "certificate-expired",
    );
  });

  it("that runs out before the questionnaire does not carry it", () => {
    const steps: readonly Step[] = [
      ...journey.EXTERNAL_PENDING,
      [
        "2026-03-04 10:00",
        "centre",
        { ...COMMANDS["verify-external-certificate"], issuedOn: "2024-03-10" },
      ],
    ];
    const submit = { ...COMMANDS["submit-questionnaire"], assessment: tooFewPoints };
    expect(outcomeOf(steps, ["2026-03-10 23:59", "applicant", submit])).toBe("ok");
    expect(outcomeOf(steps, ["2026-03-11 00:00", "applicant", submit])).toBe("certificate-expired");
  });

  it("does not prolong the term when it is rejected", () => {
    const { state } = play([
      ...journey.TESTING,
      ["2026-05-28 10:00", "applicant", COMMANDS["submit-external-certificate"]],
      ["2026-05-29 10:00", "centre", COMMANDS["reject-external-certificate"]],
    ]);
    // Four days were left on 28 May.
    expect(state).toMatchObject({ owner: "applicant", due: "2026-06-02", remindedOn: null });
  });

  it("leaves a paid attempt to be taken when it is rejected", () => {
    const steps: readonly Step[] = [
      ...journey.ATTEMPT_RUNNING.slice(0, -1),
      ["2026-03-03 09:00", "applicant", COMMANDS["submit-external-certificate"]],
    ];
    const start = COMMANDS["start-attempt"];
    expect(outcomeOf(steps, ["2026-03-03 10:00", "applicant", start])).toBe("external-pending");
    const rejected: readonly Step[] = [
      ...steps,
      ["2026-03-04 10:00", "centre", COMMANDS["reject-external-certificate"]],
    ];
    expect(outcomeOf(rejected, ["2026-03-04 11:00", "applicant", start])).toBe("ok");
  });

  it("cannot bring a withdrawn case back", () => {
    const steps: readonly Step[] = [
      ...journey.EXTERNAL_PENDING,
      ["2026-03-03 10:00", "applicant", COMMANDS.withdraw],
    ];
    const verify = COMMANDS["verify-external-certificate"];
    const reject = COMMANDS["reject-external-certificate"];
    expect(outcomeOf(steps, ["2026-03-04 10:00", "centre", verify])).toBe("no-external-pending");
    expect(outcomeOf(steps, ["2026-03-04 10:00", "centre", reject])).toBe("no-external-pending");
  });
});

describe("the pilot's term", () => {
  it.each([
    ["2026-02-12 23:59", "pilot-not-in-force"],
    ["2026-02-13 00:00", "ok"],
    ["2026-12-31 23:59", "ok"],
    ["2027-01-01 00:00", "pilot-not-in-force"],
  ])("opens new applications at %s: %s", (local, expected) => {
    expect(outcomeOf([], [local, "applicant", COMMANDS.register])).toBe(expected);
  });

  it("does not stop those that are open", () => {
    const rules = { ...RULES, pilot: { from: "2026-02-13", to: "2026-03-02" } };
    const submit = COMMANDS["submit-questionnaire"];
    expect(outcomeOf(journey.QUESTIONNAIRE, ["2026-03-04 10:00", "applicant", submit], rules)).toBe(
      "ok",
    );
  });
});
