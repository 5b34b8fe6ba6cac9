import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { execute } from "@/lib/application/execute.command";
import { approveDecision } from "@/lib/decision/approve-decision.command";
import { decisionFile } from "@/lib/decision/decision-file.query";
import {
  makeComplaint,
  proposeAnnulment,
  rejectAnnulment,
  upholdComplaint,
} from "@/lib/decision/say.command";
import { verifyLetter } from "@/lib/notification/verify.query";
import { db } from "@/lib/platform/db";
import { aBooking, at, COMMANDS, PEOPLE } from "../../factories/application";
import { DECISION, INTERVIEW_NEGATIVE } from "../../factories/journeys";
import { anActor, type StoredCase, storeRuleSet, take } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { draft, draftedCase, draftOf, readState, storeOfficers } from "./officers";

const SPECIALIST = anActor("specialist");
const HEAD = anActor("head");
const ANNUL = { type: "approve-annulment" } as const;
const WHY = "The passport was somebody else's.";
const LATER = at("2026-04-20 10:00");

beforeAll(async () => {
  await freshDatabase();
  await storeRuleSet();
  await storeOfficers();
});

async function admitted(): Promise<StoredCase> {
  const stored = await draftedCase(DECISION, "2026-03-18 10:00");
  await approve(stored, "2026-03-19 10:00");
  return stored;
}

async function refused(): Promise<StoredCase> {
  const stored = await draftedCase(INTERVIEW_NEGATIVE, "2026-03-18 10:00");
  await take(stored, ["2026-03-19 12:00", "applicant", COMMANDS["receive-hearing-notice"]]);
  await approve(stored, "2026-03-30 10:00");
  return stored;
}

async function approve(stored: StoredCase, on: string): Promise<void> {
  const done = await approveDecision(HEAD, stored.id, await draftOf(stored), at(on));
  if (!done.ok) throw new Error(done.code);
}

const lettersOf = ({ id }: StoredCase) =>
  db.notification.findMany({ where: { applicationId: id }, orderBy: { issuedAt: "asc" } });

async function statesOf(stored: StoredCase) {
  const rows = await lettersOf(stored);
  const verified = await Promise.all(rows.map(({ code }) => verifyLetter(code, LATER)));
  return verified.map(({ state }) => state);
}

describe("an annulment by two people", () => {
  it("takes the letter out of force at that instant, for everybody who verifies it", async () => {
    const stored = await admitted();
    await proposeAnnulment(SPECIALIST, stored.id, WHY, at("2026-04-01 10:00"));
    expect(await statesOf(stored)).toEqual(["valid"]);
    const done = await execute(HEAD, stored.id, ANNUL, at("2026-04-02 11:00"));
    expect(done.ok).toBe(true);
    const [row] = await lettersOf(stored);
    expect(row?.annulledAt).toEqual(at("2026-04-02 11:00"));
    expect(await statesOf(stored)).toEqual(["annulled"]);
    expect((await decisionFile(HEAD, stored.id))?.said.annulment).toBe(WHY);
  });

  it("is not one person's work, and a refused proposal changes nothing", async () => {
    const stored = await admitted();
    await proposeAnnulment(HEAD, stored.id, WHY, at("2026-04-01 10:00"));
    const own = await execute(HEAD, stored.id, ANNUL, at("2026-04-01 11:00"));
    expect(own).toEqual({ ok: false, code: "same-person" });
    const other = anActor("otherHead");
    const no = await rejectAnnulment(other, stored.id, "It is theirs.", at("2026-04-01 12:00"));
    expect(no.ok).toBe(true);
    expect(await statesOf(stored)).toEqual(["valid"]);
    expect((await decisionFile(HEAD, stored.id))?.said).toMatchObject({
      annulment: WHY,
      annulmentAnswer: "It is theirs.",
    });
  });

  it("happens once, however many decide at once", async () => {
    const stored = await admitted();
    await proposeAnnulment(SPECIALIST, stored.id, WHY, at("2026-04-01 10:00"));
    const heads = [HEAD, anActor("otherHead")];
    const both = await Promise.all(
      heads.map((actor) => execute(actor, stored.id, ANNUL, at("2026-04-02 11:00"))),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("an upheld complaint", () => {
  const complainOf = (stored: StoredCase) =>
    makeComplaint(
      anActor("applicant", { personId: stored.personId }),
      stored.id,
      "The interview was too short.",
      at("2026-04-01 10:00"),
    );
  const uphold = (stored: StoredCase) =>
    upholdComplaint(
      HEAD,
      stored.id,
      { text: "It was indeed.", reopen: "interview" },
      at("2026-04-02 10:00"),
    );

  it("annuls the letter, and a new one can follow in the same case", async () => {
    const stored = await refused();
    await complainOf(stored);
    expect(await statesOf(stored)).toEqual(["refusal"]);
    expect((await uphold(stored)).ok).toBe(true);
    expect(await statesOf(stored)).toEqual(["annulled"]);

    const booking = { ...aBooking("2026-04-07 10:00", 9), id: randomUUID() };
    await take(stored, ["2026-04-03 10:00", "applicant", { type: "book-interview", booking }]);
    await take(stored, ["2026-04-07 10:40", "police", COMMANDS["record-interview"]]);
    await draft(stored, "2026-04-08 10:00");
    await approve(stored, "2026-04-09 10:00");
    expect(await statesOf(stored)).toEqual(["annulled", "valid"]);
  });

  it("leaves the letter alone where the case cannot open again", async () => {
    const stored = await refused();
    await complainOf(stored);
    const again = { ...COMMANDS.register, applicationId: randomUUID(), personId: stored.personId };
    const other = { id: again.applicationId, personId: stored.personId };
    expect((await take(other, ["2026-04-01 11:00", "applicant", again])).ok).toBe(true);
    expect(await uphold(stored)).toEqual({ ok: false, code: "application-open-already" });
    expect(await statesOf(stored)).toEqual(["refusal"]);
    expect((await readState(stored)).notification?.annulled).toBe(false);
    const texts = await db.caseText.count({
      where: { applicationId: stored.id, kind: "complaint-answer", authorId: PEOPLE.head },
    });
    expect(texts).toBe(0);
  });
});
