import { beforeAll, describe, expect, it } from "vitest";
import { interviewDay } from "@/lib/interview/day.query";
import { openInterviewFile } from "@/lib/interview/interview-file.command";
import type { InterviewRecordInput } from "@/lib/interview/record.schema";
import { recordInterview, recordNoShow } from "@/lib/interview/record-interview.command";
import { db } from "@/lib/platform/db";
import { at } from "../../factories/application";
import { anActor, storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";
import {
  aCaseToBook,
  anOpenSlot,
  type Booker,
  booked,
  bookingsOf,
  move,
  police,
  stateOfCase,
} from "./desk";

await freshDatabase();
beforeAll(() => storeRuleSet());

const topic = { answer: "convincing", remark: "" } as const;
const record: InterviewRecordInput = {
  identity: "confirmed",
  language: "kk",
  interpreter: false,
  topics: {
    purpose: topic,
    family: topic,
    work: topic,
    housing: { answer: "partly", remark: "Lives with relatives for now" },
    ties: topic,
    duties: topic,
  },
  outcome: "positive",
  reasons: [],
  note: "",
};
const negative: InterviewRecordInput = {
  ...record,
  outcome: "negative",
  reasons: ["purpose-not-shown"],
  note: "Named three different towns and no reason for any.",
};

const DURING = at("2026-03-17 10:10");
const AFTER = at("2026-03-17 10:30");

let rooms = 0;

/** Somebody with an interview on 17 March, 10:00 to 10:30. */
async function appointed(): Promise<{ booker: Booker; bookingId: string }> {
  rooms += 1;
  const booker = await aCaseToBook();
  const slotId = await anOpenSlot("2026-03-17 10:00", `r${rooms}`);
  return { booker, bookingId: await booked(booker, slotId) };
}

describe("a record", () => {
  it("keeps what was said, ends the booking and brings the case to the decision", async () => {
    const { booker, bookingId } = await appointed();
    expect(await recordInterview(police(), bookingId, record, DURING)).toMatchObject({ ok: true });
    expect(await bookingsOf(booker)).toMatchObject([{ status: "attended" }]);
    expect(await stateOfCase(booker)).toMatchObject({
      stage: "decision",
      interview: { outcome: "positive", booking: null },
      decision: { outcome: "admission" },
    });
    const file = await openInterviewFile(police(), bookingId);
    const { outcome, ...content } = record;
    expect(file?.record).toMatchObject({ outcome, content: { questionSet: "2026-1", ...content } });
    const [entry] = (await interviewDay(police(), "2026-03-17")).filter(
      (one) => one.bookingId === bookingId,
    );
    expect(entry).toMatchObject({ status: "attended", outcome: "positive" });
  });

  it("that is negative leads to a refusal's path, with its grounds", async () => {
    const { booker, bookingId } = await appointed();
    await recordInterview(police(), bookingId, negative, DURING);
    expect((await stateOfCase(booker)).decision).toMatchObject({
      outcome: "refusal",
      grounds: ["interview-negative"],
    });
  });

  it("written by two officers at once is one", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { booker, bookingId } = await appointed();
      const both = await Promise.all([
        recordInterview(police(), bookingId, record, DURING),
        recordInterview(police(), bookingId, negative, DURING),
      ]);
      const codes = both.map((one) => (one.ok ? "ok" : one.code)).toSorted();
      expect(codes).toEqual(["not-held", "ok"]);
      const rows = await db.interviewRecord.findMany({ where: { applicationId: booker.id } });
      expect(rows).toHaveLength(1);
      expect(rows[0]?.outcome).toBe((await stateOfCase(booker)).interview?.outcome);
    }
  });

  it("is not for the time before, nor for an appointment that was moved away", async () => {
    const { booker, bookingId } = await appointed();
    expect(await recordInterview(police(), bookingId, record, at("2026-03-17 09:59"))).toEqual({
      ok: false,
      code: "too-early",
    });
    await move(booker, await anOpenSlot("2026-03-17 10:00", "moved here"));
    expect(await recordInterview(police(), bookingId, record, DURING)).toEqual({
      ok: false,
      code: "not-held",
    });
    expect(await db.interviewRecord.count({ where: { applicationId: booker.id } })).toBe(0);
  });
});

describe("nobody came", () => {
  it("once: a new offer; twice: the decision", async () => {
    const { booker, bookingId } = await appointed();
    expect(await recordNoShow(police(), bookingId, DURING)).toEqual({
      ok: false,
      code: "too-early",
    });
    expect(await recordNoShow(police(), bookingId, AFTER)).toMatchObject({ ok: true });
    expect(await stateOfCase(booker)).toMatchObject({
      stage: "interview",
      owner: "applicant",
      interview: { noShows: 1, booking: null },
    });
    const again = await booked(booker, await anOpenSlot("2026-03-18 10:00", "again"), AFTER);
    expect(await recordNoShow(police(), again, at("2026-03-18 10:30"))).toMatchObject({ ok: true });
    expect(await stateOfCase(booker)).toMatchObject({
      stage: "decision",
      decision: { outcome: "refusal", grounds: ["no-shows"] },
    });
    expect((await bookingsOf(booker)).map(({ status }) => status)).toEqual(["missed", "missed"]);
  });

  it("written twice at once is one no-show", async () => {
    const { booker, bookingId } = await appointed();
    const both = await Promise.all([1, 2].map(() => recordNoShow(police(), bookingId, AFTER)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await stateOfCase(booker)).interview?.noShows).toBe(1);
  });
});

describe("a file", () => {
  it("that is opened leaves a trace, by ids only", async () => {
    const { booker, bookingId } = await appointed();
    const officer = police();
    const file = await openInterviewFile(officer, bookingId);
    expect(file).toMatchObject({ case: { id: booker.id }, booking: { status: "held" } });
    expect(await db.auditEntry.findMany({ where: { subject: booker.id } })).toMatchObject([
      {
        action: "interview-file-opened",
        actorId: officer.accountId,
        detail: { booking: bookingId },
      },
    ]);
  });

  it.each([
    ["police of another region", police({ region: "KZ-71" })],
    ["the region's akimat", anActor("specialist")],
    ["another applicant", anActor("applicant", { personId: null })],
  ])("is closed to %s, who can write nothing down either", async (_, actor) => {
    const { booker, bookingId } = await appointed();
    expect(await openInterviewFile(actor, bookingId)).toBeNull();
    expect(await db.auditEntry.count({ where: { subject: booker.id } })).toBe(0);
    const refused = { ok: false, code: "not-allowed" };
    expect(await recordInterview(actor, bookingId, record, DURING)).toEqual(refused);
    expect(await recordNoShow(actor, bookingId, AFTER)).toEqual(refused);
    const day = await interviewDay(actor, "2026-03-17");
    expect(day).toEqual([]);
    expect((await stateOfCase(booker)).stage).toBe("interview");
  });
});
