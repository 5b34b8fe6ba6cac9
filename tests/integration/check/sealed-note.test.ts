import { beforeAll, describe, expect, it } from "vitest";
import { homeOf } from "@/lib/application/home.query";
import { historyOf } from "@/lib/application/timeline.query";
import { checkRounds, ownCheck } from "@/lib/check/check.query";
import { openNote } from "@/lib/check/open-note.command";
import { recordAnswer } from "@/lib/check/record-answer.command";
import { seal, unseal } from "@/lib/check/seal.command";
import { SYSTEM } from "@/lib/identity/roles";
import { messagesTo } from "@/lib/notification/messages.query";
import { tellApplicant } from "@/lib/notification/tell-applicant.command";
import { db } from "@/lib/platform/db";
import { at } from "../../factories/application";
import { anActor, storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { agencyStub, GROUND, NOTE } from "./agency-stub";
import { askedCase, requestTo, sequenceOf } from "./asked-case";

await freshDatabase();
await agencyStub();
beforeAll(() => storeRuleSet());

const NOW = at("2026-03-10 11:00");

async function objectedCase() {
  const stored = await askedCase();
  const { id: requestId } = await requestTo(stored.id, "mvd");
  const answer = { requestId, agency: "mvd", outcome: "objects" } as const;
  await recordAnswer(SYSTEM, { ...answer, publicGround: GROUND, sealedNote: NOTE }, NOW);
  return { ...stored, requestId };
}

describe("the sealed note", () => {
  it("is in nothing that the applicant can read, and no answer is told before the hearing", async () => {
    const { id, personId } = await objectedCase();
    const { id: accountId } = await db.account.create({
      data: {
        email: `${id}@people.example`,
        role: "applicant",
        locale: "kk",
        personId,
        createdAt: NOW,
      },
    });
    const actor = anActor("applicant", { accountId, personId });
    await tellApplicant({ applicationId: id, sequence: await sequenceOf(id, "decision-opened") });
    const own = await ownCheck(actor, id);
    const { state: _, ...found } = own?.found ?? { state: null };
    const history = await historyOf(actor, id);
    const read = JSON.stringify([
      { ...own, found },
      history,
      await homeOf(actor, id, NOW),
      await messagesTo(actor, "en"),
    ]);
    expect(history.length).toBeGreaterThan(5);
    expect(await messagesTo(actor, "en")).toHaveLength(1);
    expect(read).not.toContain("77-1834");
    expect(read).not.toContain("sealedNote");
    expect(read).not.toContain(GROUND);
    expect(JSON.stringify(own?.agencies)).not.toContain("objects");
    expect(JSON.stringify(history)).not.toContain("objects");
  });

  it("opens for the akimat of the region, and each time that is written down", async () => {
    const { id, requestId } = await objectedCase();
    const actor = anActor("specialist");
    expect(await openNote(actor, id, requestId)).toEqual({ agency: "mvd", text: NOTE });
    await openNote(actor, id, requestId);
    const trail = await db.auditEntry.findMany({ where: { subject: id } });
    expect(trail).toHaveLength(2);
    expect(trail[0]).toMatchObject({
      action: "sealed-note-opened",
      actorId: actor.accountId,
      detail: { agency: "mvd", requestId },
    });
    expect(JSON.stringify(trail[0]?.detail)).not.toContain(NOTE);
  });

  it("stays closed, even in its existence, to everybody else who sees the case", async () => {
    const { id, requestId } = await objectedCase();
    const auditor = anActor("specialist", { role: "auditor", region: null });
    const elsewhere = anActor("specialist", { region: "KZ-71" });
    for (const actor of [anActor("police"), auditor, elsewhere]) {
      expect(await openNote(actor, id, requestId)).toBeNull();
    }
    for (const actor of [anActor("police"), auditor]) {
      const [round] = await checkRounds(actor, id);
      expect(round?.requests.map(({ hasNote }) => hasNote)).toEqual([null, null, null, null]);
    }
    expect(await checkRounds(elsewhere, id)).toEqual([]);
    expect(await db.auditEntry.count({ where: { subject: id } })).toBe(0);
  });

  it("does not open under another case or from another row", async () => {
    const { requestId } = await objectedCase();
    const other = await objectedCase();
    expect(await openNote(anActor("specialist"), other.id, requestId)).toBeNull();
    const sealed = seal(NOTE, requestId);
    expect(unseal(sealed, requestId)).toBe(NOTE);
    expect(() => unseal(sealed, other.requestId)).toThrow();
    expect(() => unseal(sealed.with(-1, (sealed.at(-1) ?? 0) ^ 1), requestId)).toThrow();
  });
});
