import { beforeAll, describe, expect, it } from "vitest";
import { startOfDay } from "@/lib/calendar/local-date";
import { approveDecision } from "@/lib/decision/approve-decision.command";
import { returnDraft } from "@/lib/decision/say.command";
import { LetterFacts } from "@/lib/notification/facts.schema";
import { db } from "@/lib/platform/db";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { at, COMMANDS, PEOPLE } from "../../factories/application";
import { DECISION, POINTS_SHORT } from "../../factories/journeys";
import { anActor, storedCase, storeRuleSet, take, writtenFor } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { draft, draftedCase, draftOf, readState, storeOfficers } from "./officers";

const HEAD = anActor("head");
const OTHER = anActor("otherHead");
const ON = at("2026-03-19 10:00");
const WHY = "The reasons are too short.";

beforeAll(async () => {
  await freshDatabase();
  await storeRuleSet();
  await storeOfficers();
});

const admissionDrafted = () => draftedCase(DECISION, "2026-03-18 10:00");
const notificationsOf = (applicationId: string) =>
  db.notification.findMany({ where: { applicationId } });

describe("the second person's approval", () => {
  it("freezes what the letter says in the same transaction", async () => {
    const stored = await admissionDrafted();
    await db.familyMember.create({
      data: {
        applicationId: stored.id,
        relation: "child",
        latinName: "KARIMOV ALISHER",
        cyrillicName: "Каримов Алишер",
        dateOfBirth: new Date("2015-03-09"),
        citizenship: "UZ",
      },
    });
    const done = await approveDecision(HEAD, stored.id, await draftOf(stored), ON);
    expect(done.ok).toBe(true);
    const [row, ...others] = await notificationsOf(stored.id);
    expect(others).toEqual([]);
    expect(LetterFacts.parse(row?.facts)).toMatchObject({
      number: expect.stringMatching(/^KZ-75\/2026\/\d{6}$/),
      code: row?.code,
      outcome: "admission",
      region: "KZ-75",
      issuedOn: "2026-03-19",
      validUntil: "2027-03-19",
      applicant: { latinName: "KARIMOVA NIGORA", cyrillicName: "Каримова Нигора" },
      minors: [{ latinName: "KARIMOV ALISHER", dateOfBirth: "2015-03-09" }],
      test: { listening: 6, reading: 12, listeningOf: 20, readingOf: 40 },
      points: { total: 450, threshold: 400 },
      reasons: { en: ["A reason."] },
      // 19 June 2026 is a Friday.
      complaint: { months: 3, earliestEnd: "2026-06-19" },
      ruleSetId: RULE_SET_2026.id,
      approvedBy: "Данияр Қасымов",
      isDemo: true,
    });
    const state = await readState(stored);
    expect(state.notification?.id).toBe(row?.id);
  });

  it("is one person's: of two at once, one approves and the other is told", async () => {
    const stored = await admissionDrafted();
    const read = await draftOf(stored);
    const both = await Promise.all(
      [HEAD, OTHER].map((actor) => approveDecision(actor, stored.id, read, ON)),
    );
    expect(both.map((done) => (done.ok ? "ok" : done.code)).toSorted()).toEqual([
      "ok",
      "wrong-stage",
    ]);
    expect(await notificationsOf(stored.id)).toHaveLength(1);
  });

  it("and a return at once leave exactly one of them", async () => {
    for (let round = 0; round < 5; round += 1) {
      const stored = await admissionDrafted();
      const readId = await draftOf(stored);
      const [approved, returned] = await Promise.all([
        approveDecision(HEAD, stored.id, readId, ON),
        returnDraft(OTHER, stored.id, { text: WHY, readId }, ON),
      ]);
      expect([approved.ok, returned.ok].filter(Boolean)).toHaveLength(1);
      expect(await notificationsOf(stored.id)).toHaveLength(approved.ok ? 1 : 0);
    }
  });

  it("is of the draft that was read, and of no other", async () => {
    const stored = await admissionDrafted();
    const readId = await draftOf(stored);
    await returnDraft(OTHER, stored.id, { text: WHY, readId }, ON);
    await draft(stored, "2026-03-19 11:00");
    const before = await writtenFor(stored.id);
    const late = at("2026-03-19 12:00");
    expect(await approveDecision(HEAD, stored.id, readId, late)).toEqual({
      ok: false,
      code: "draft-changed",
    });
    expect(await returnDraft(HEAD, stored.id, { text: WHY, readId }, late)).toEqual({
      ok: false,
      code: "draft-changed",
    });
    expect(await writtenFor(stored.id)).toEqual(before);
    expect(await approveDecision(HEAD, stored.id, await draftOf(stored), late)).toMatchObject({
      ok: true,
    });
  });

  it("is never the drafting person's, whatever role they have now", async () => {
    const stored = await admissionDrafted();
    const promoted = anActor("head", { accountId: PEOPLE.specialist });
    expect(await approveDecision(promoted, stored.id, await draftOf(stored), ON)).toEqual({
      ok: false,
      code: "same-person",
    });
  });

  it("of a refusal waits for the hearing's terms to the minute", async () => {
    const stored = await draftedCase(POINTS_SHORT, "2026-03-18 10:00");
    const read = await draftOf(stored);
    const code = async (now: Date) => {
      const done = await approveDecision(HEAD, stored.id, read, now);
      return done.ok ? "ok" : done.code;
    };
    // Nobody has received the notice: no day is late enough.
    expect(await code(at("2026-04-30 10:00"))).toBe("hearing-term-running");
    const received = COMMANDS["receive-hearing-notice"];
    await take(stored, ["2026-03-19 12:00", "applicant", received]);
    const { decision } = await readState(stored);
    const from = startOfDay(decision?.hearing?.approveFrom ?? "").getTime();
    expect(new Date(from)).toEqual(at("2026-03-28 00:00"));
    for (const early of [at("2026-03-19 12:01"), new Date(from - 60_000), new Date(from - 1)]) {
      expect(await code(early)).toBe("hearing-term-running");
    }
    expect(await code(new Date(from))).toBe("ok");
  });
});

describe("the database itself", () => {
  const aRow = (applicationId: string, n: number) => ({
    applicationId,
    number: `KZ-75/2026/9${n}`,
    code: `0000000000000${n}`,
    outcome: "admission",
    region: "KZ-75",
    issuedAt: ON,
    facts: {},
    draftedById: PEOPLE.specialist,
    approvedById: PEOPLE.head,
  });

  it("refuses a letter whose approver drafted it", async () => {
    const { id } = await storedCase(DECISION);
    const data = { ...aRow(id, 100), approvedById: PEOPLE.specialist };
    await expect(db.notification.create({ data })).rejects.toThrow(/check/);
  });

  it("refuses a second letter in force", async () => {
    const { id } = await storedCase(DECISION);
    await db.notification.create({ data: aRow(id, 200) });
    await expect(db.notification.create({ data: aRow(id, 201) })).rejects.toThrow(/[Uu]nique/);
  });
});
