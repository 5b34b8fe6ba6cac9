import { beforeAll, describe, expect, it } from "vitest";
import { execute } from "@/lib/application/execute.command";
import { AGENCIES } from "@/lib/application/stages";
import { askAgencies } from "@/lib/check/ask-agencies.command";
import { askAgency } from "@/lib/check/ask-agency.command";
import { extendCheck } from "@/lib/check/extend-check.command";
import { SYSTEM } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { at } from "../../factories/application";
import { anActor, storeRuleSet, take } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { agencyStub, type Behaviour, GROUND, NOTE } from "./agency-stub";
import { askedCase, jobsToAsk, requestTo, sequenceOf, stateNow } from "./asked-case";

await freshDatabase();
const stub = await agencyStub();
beforeAll(() => storeRuleSet());

describe("a check that opens", () => {
  it("asks each agency once, however often its job runs", async () => {
    const { id } = await askedCase();
    const sequence = await sequenceOf(id, "check-opened");
    await askAgencies({ applicationId: id, sequence });
    const requests = await db.agencyRequest.findMany({ where: { applicationId: id } });
    expect(requests.map(({ agency, status }) => [agency, status]).toSorted()).toEqual(
      AGENCIES.map((agency) => [agency, "waiting"]).toSorted(),
    );
    expect(await jobsToAsk(id)).toBe(AGENCIES.length);
  });

  it("sends who it is about, signed, and nothing else of the case", async () => {
    const { id } = await askedCase();
    const { id: requestId } = await requestTo(id, "mfa");
    await askAgency({ requestId });
    expect(stub.asked.at(-1)).toMatchObject({
      agency: "mfa",
      question: { requestId, round: 1, person: { latinSurname: "KARIMOVA", iin: null } },
    });
  });

  it("opens the interview when all are clear", async () => {
    const { id } = await askedCase();
    for (const agency of AGENCIES) {
      stub.will(agency, "clear");
      await askAgency({ requestId: (await requestTo(id, agency)).id });
    }
    expect(await stateNow(id)).toMatchObject({ stage: "interview", owner: "applicant" });
    expect(await requestTo(id, "knb")).toMatchObject({ status: "clear", lastFailure: null });
  });

  it("leads to the decision at the first objection, and lets the others be", async () => {
    const { id } = await askedCase();
    stub.will("mvd", "objects");
    await askAgency({ requestId: (await requestTo(id, "mvd")).id });
    expect(await stateNow(id)).toMatchObject({
      stage: "decision",
      decision: { outcome: "refusal", grounds: ["agency-objection"], failedStage: "check" },
    });
    const request = await requestTo(id, "mvd");
    expect(request).toMatchObject({ status: "objects", publicGround: GROUND });
    expect(Buffer.from(request.sealedNote ?? []).toString("latin1")).not.toContain(NOTE);
    const before = stub.asked.length;
    await askAgency({ requestId: (await requestTo(id, "knb")).id });
    expect(stub.asked.length).toBe(before);
  });
});

describe("an agency that does not answer as it should", () => {
  it.each<[Behaviour, string]>([
    ["slow", "timeout"],
    ["down", "unavailable"],
    ["wrong-key", "bad-signature"],
    ["nonsense", "malformed"],
    ["another-request", "malformed"],
  ])("%s: the failure is kept, and the queue tries again", async (behaviour, failure) => {
    const { id } = await askedCase();
    const { id: requestId } = await requestTo(id, "kpssu");
    stub.will("kpssu", behaviour, "clear");
    await expect(askAgency({ requestId }, 300)).rejects.toThrow(failure);
    expect(await requestTo(id, "kpssu")).toMatchObject({
      status: "waiting",
      tries: 1,
      lastFailure: failure,
    });
    await askAgency({ requestId });
    expect(await requestTo(id, "kpssu")).toMatchObject({
      status: "clear",
      tries: 2,
      lastFailure: null,
    });
  });

  it("is not asked again when it refuses the request itself", async () => {
    const { id } = await askedCase();
    stub.will("kpssu", "refuses");
    await askAgency({ requestId: (await requestTo(id, "kpssu")).id });
    expect(await requestTo(id, "kpssu")).toMatchObject({
      status: "waiting",
      lastFailure: "refused",
    });
  });

  it("may answer later", async () => {
    const { id } = await askedCase();
    stub.will("kpssu", "later");
    await askAgency({ requestId: (await requestTo(id, "kpssu")).id });
    expect(await requestTo(id, "kpssu")).toMatchObject({ status: "waiting", lastFailure: null });
  });
});

describe("silence", () => {
  it("escalates, and after an officer's reason the silent ones are asked anew by a new day", async () => {
    const stored = await askedCase();
    const { id } = stored;
    stub.will("knb", "clear");
    await askAgency({ requestId: (await requestTo(id, "knb")).id });
    await execute(SYSTEM, id, { type: "tick", slotsFree: true }, at("2026-04-20 09:00"));
    expect(await stateNow(id)).toMatchObject({ stage: "check", owner: "akimat" });

    const now = at("2026-04-20 10:00");
    const reason = "Органға қоңырау шалынды, жауап дайындалуда.";
    const done = await extendCheck(anActor("specialist"), id, reason, now);
    expect(done.ok).toBe(true);
    const text = await db.caseText.findFirstOrThrow({ where: { applicationId: id } });
    expect(text).toMatchObject({ kind: "check-extension", text: reason });

    const jobs = await jobsToAsk(id);
    await askAgencies({ applicationId: id, sequence: await sequenceOf(id, "check-extended") });
    expect(await jobsToAsk(id)).toBe(jobs + 3);
    const { due } = await stateNow(id);
    expect((await requestTo(id, "mvd")).dueOn.toISOString()).toContain(String(due));
    expect((await requestTo(id, "knb")).dueOn.toISOString()).not.toContain(String(due));
  });

  it("is not for the police, nor for an officer of another region, to end", async () => {
    const { id } = await askedCase();
    await execute(SYSTEM, id, { type: "tick", slotsFree: true }, at("2026-04-20 09:00"));
    const now = at("2026-04-20 10:00");
    for (const actor of [anActor("police"), anActor("specialist", { region: "KZ-71" })]) {
      expect(await extendCheck(actor, id, "reason enough", now)).toEqual({
        ok: false,
        code: "not-allowed",
      });
    }
    expect(await db.caseText.count({ where: { applicationId: id } })).toBe(0);
  });
});

it("asks nobody for a case that was withdrawn meanwhile", async () => {
  const stored = await askedCase();
  const { id: requestId } = await requestTo(stored.id, "knb");
  await take(stored, ["2026-03-05 10:00", "applicant", { type: "withdraw" }]);
  const before = stub.asked.length;
  await askAgency({ requestId });
  expect(stub.asked.length).toBe(before);
});
