import { beforeAll, describe, expect, it } from "vitest";
import { execute } from "@/lib/application/execute.command";
import { approveDecision } from "@/lib/decision/approve-decision.command";
import { proposeAnnulment } from "@/lib/decision/say.command";
import { checkCode } from "@/lib/notification/check-code.command";
import { verifyLetter } from "@/lib/notification/verify.query";
import { db } from "@/lib/platform/db";
import { at, COMMANDS } from "../../factories/application";
import { DECISION, POINTS_SHORT } from "../../factories/journeys";
import { anActor, type StoredCase, storeRuleSet, take } from "../application/stored-case";
import { draftedCase, draftOf, storeOfficers } from "../decision/officers";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";

let database: FreshDatabase;
let admission: { readonly code: string; readonly stored: StoredCase };
let refusal: { readonly code: string };

beforeAll(async () => {
  database = await freshDatabase();
  await storeRuleSet();
  await storeOfficers();
  admission = await issued(await draftedCase(DECISION, "2026-03-18 10:00"), "2026-03-19 10:00");
  const heard = await draftedCase(POINTS_SHORT, "2026-03-18 10:00");
  await take(heard, ["2026-03-19 12:00", "applicant", COMMANDS["receive-hearing-notice"]]);
  refusal = await issued(heard, "2026-03-30 10:00");
});

async function issued(stored: StoredCase, on: string) {
  const done = await approveDecision(anActor("head"), stored.id, await draftOf(stored), at(on));
  if (!done.ok) throw new Error(done.code);
  const { code } = await db.notification.findFirstOrThrow({ where: { applicationId: stored.id } });
  return { stored, code };
}

const stateOn = async (code: string, local: string) => (await verifyLetter(code, at(local))).state;

describe("the public page", () => {
  it("tells number, day, issuer and state, and nothing of the person", async () => {
    expect(await verifyLetter(admission.code, at("2026-04-01 10:00"))).toEqual({
      state: "valid",
      number: expect.stringMatching(/^KZ-75\/2026\/\d{6}$/),
      issuedOn: "2026-03-19",
      region: "KZ-75",
      validUntil: "2027-03-19",
      annulledOn: null,
    });
  });

  it("tells an admission valid through its last day, and expired from the next", async () => {
    expect(await stateOn(admission.code, "2027-03-19 23:59")).toBe("valid");
    expect(await stateOn(admission.code, "2027-03-20 00:00")).toBe("expired");
  });

  it("tells a refusal from an admission, and what it does not know", async () => {
    expect(await stateOn(refusal.code, "2030-01-01 10:00")).toBe("refusal");
    expect(await verifyLetter("0000000000000000", at("2026-04-01 10:00"))).toEqual({
      state: "unknown",
    });
  });

  it("tells an annulled letter from that moment on, even after its term", async () => {
    const { stored, code } = await issued(
      await draftedCase(DECISION, "2026-03-18 10:00"),
      "2026-03-19 10:00",
    );
    const why = "The passport was somebody else's.";
    await proposeAnnulment(anActor("specialist"), stored.id, why, at("2026-04-01 10:00"));
    expect(await stateOn(code, "2026-04-01 11:00")).toBe("valid");
    const annul = COMMANDS["approve-annulment"];
    await execute(anActor("head"), stored.id, annul, at("2026-04-02 10:00"));
    expect(await verifyLetter(code, at("2028-01-01 10:00"))).toMatchObject({
      state: "annulled",
      annulledOn: "2026-04-02",
    });
  });

  it("lets one sender ask thirty times in ten minutes, and others meanwhile", async () => {
    const now = at("2026-04-01 10:00");
    await setClock(database, now);
    const ask = (sender: string) => checkCode(admission.code, sender, now);
    const all = await Promise.all(Array.from({ length: 40 }, () => ask("192.0.2.1")));
    expect(all.filter(({ state }) => state === "valid")).toHaveLength(30);
    expect(await ask("192.0.2.1")).toEqual({ state: "limited", minutes: 10 });
    expect((await ask("192.0.2.2")).state).toBe("valid");
    await setClock(database, at("2026-04-01 10:11"));
    expect((await ask("192.0.2.1")).state).toBe("valid");
  });
});
