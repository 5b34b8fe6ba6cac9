import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acceptInvitation } from "@/lib/family/accept.command";
import { endLink, shareStage } from "@/lib/family/change-link.command";
import { inviteAdult, withdrawInvitation } from "@/lib/family/invite.command";
import { linkedCases, ownLinks } from "@/lib/family/links.query";
import type { AdultRelation } from "@/lib/family/relation";
import type { AccountRole, Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { at } from "../../factories/application";
import { storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { type OpenCase, openCase, storedActor } from "../questionnaire/open-case";

const now = at("2026-03-03 10:00");

beforeAll(async () => {
  await freshDatabase();
  await storeRuleSet();
});

let ayan: OpenCase;
let dana: OpenCase;
beforeEach(async () => {
  [ayan, dana] = await Promise.all([openCase(), openCase()]);
});

/** A code as the inviter sees it on the screen. */
async function codeFor(relation: AdultRelation = "spouse", who = ayan, when = now) {
  const done = await inviteAdult(who.applicant, who.id, relation, false, when);
  if (!done.ok) throw new Error(done.code);
  const { invitations } = await ownLinks(who.applicant, who.id, when);
  const found = invitations.find(({ id }) => id === done.id);
  if (!found) throw new Error("no code is shown");
  return { id: done.id, code: found.code };
}

const accept = (code: string, who = dana, when = now) =>
  acceptInvitation(who.applicant, who.id, code, randomUUID(), when);

async function linked(relation: AdultRelation = "spouse"): Promise<string> {
  const { code } = await codeFor(relation);
  expect(await accept(code)).toEqual({ ok: true });
  const [link] = (await ownLinks(dana.applicant, dana.id, now)).links;
  if (!link) throw new Error("not linked");
  return link.id;
}

const seenBy = async (who: OpenCase) => (await ownLinks(who.applicant, who.id, now)).links;

describe("a code", () => {
  it("links two applications once, and stands nowhere in the record", async () => {
    const { id, code } = await codeFor();
    expect(await accept(code.toLowerCase())).toEqual({ ok: true });
    const row = await db.familyInvitation.findUniqueOrThrow({ where: { id } });
    expect(row.usedAt).toEqual(now);
    expect(JSON.stringify(row)).not.toContain(code.replace("-", ""));
    const third = await openCase();
    expect(await accept(code, third)).toEqual({ ok: false, code: "code-not-good" });
    expect((await ownLinks(ayan.applicant, ayan.id, now)).invitations).toEqual([]);
  });

  it("lets one through of those who use it at once", async () => {
    const { code } = await codeFor();
    const others = await Promise.all([openCase(), openCase(), openCase()]);
    const done = await Promise.all(others.map((other) => accept(code, other)));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await seenBy(ayan)).toHaveLength(1);
  });

  it("links a pair once, even when both invited and both accept at once", async () => {
    const [one, other] = [await codeFor("spouse", ayan), await codeFor("spouse", dana)];
    const done = await Promise.all([accept(one.code, dana), accept(other.code, ayan)]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done.find(({ ok }) => !ok)).toEqual({ ok: false, code: "already-linked" });
  });

  it("runs out after seven days, to the second", async () => {
    const { code } = await codeFor();
    const late = at("2026-03-10 10:00");
    expect(await accept(code, dana, late)).toEqual({ ok: false, code: "code-not-good" });
    expect((await accept(code, dana, new Date(late.getTime() - 1))).ok).toBe(true);
  });

  it("works no more once it is taken back, by its owner only", async () => {
    const { id, code } = await codeFor();
    await withdrawInvitation(dana.applicant, id, now);
    expect((await ownLinks(ayan.applicant, ayan.id, now)).invitations).toHaveLength(1);
    await withdrawInvitation(ayan.applicant, id, now);
    expect(await accept(code)).toEqual({ ok: false, code: "code-not-good" });
  });

  it("is refused to its own maker", async () => {
    const { code } = await codeFor();
    expect(await accept(code, ayan)).toEqual({ ok: false, code: "own-code" });
  });

  it("can be tried five times in a quarter of an hour, right or wrong", async () => {
    const { code } = await codeFor();
    for (let count = 0; count < 5; count++) {
      expect(await accept("00000-00000")).toEqual({ ok: false, code: "code-not-good" });
    }
    expect(await accept(code)).toEqual({ ok: false, code: "too-many-attempts" });
  });

  it("waits with at most four others", async () => {
    for (let count = 0; count < 5; count++) await codeFor();
    const sixth = await inviteAdult(ayan.applicant, ayan.id, "child", false, now);
    expect(sixth).toEqual({ ok: false, code: "too-many-invitations" });
  });

  it("needs an application of one's own that is open", async () => {
    const { code } = await codeFor();
    const bare = { ...dana, applicant: await storedActor("applicant") };
    expect(await accept(code, bare)).toEqual({ ok: false, code: "no-application" });
    const asAnother = await acceptInvitation(dana.applicant, ayan.id, code, "sender", now);
    expect(asAnother).toEqual({ ok: false, code: "no-application" });
  });

  it("links no minor", async () => {
    const { code } = await codeFor("child");
    const data = { dateOfBirth: new Date("2010-01-01") };
    await db.person.update({ where: { id: dana.personId }, data });
    expect(await accept(code)).toEqual({ ok: false, code: "not-adult" });
  });

  it("is mailed by a job that holds ids only", async () => {
    await inviteAdult(ayan.applicant, ayan.id, "parent", true, now);
    const jobs = await db.$queryRaw<{ payload: Record<string, string> }[]>`
      select payload from graphile_worker._private_jobs jobs
      join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
      where tasks.identifier = 'send-family-code'`;
    const keys = jobs.map(({ payload }) => Object.keys(payload).toSorted());
    expect(keys).toEqual([["accountId", "invitationId"]]);
  });
});

describe("what each learns of the other", () => {
  it("is the relation seen from their side, and nothing else", async () => {
    const id = await linked("parent");
    const common = { id, linkedAt: now, shares: false, stages: null };
    expect(await seenBy(ayan)).toEqual([{ ...common, relation: "parent" }]);
    expect(await seenBy(dana)).toEqual([{ ...common, relation: "child" }]);
  });

  it("is the stage reached once the other allows it, until they take that back", async () => {
    const id = await linked();
    await shareStage(dana.applicant, id, true);
    const [seen] = await seenBy(ayan);
    expect(seen?.shares).toBe(false);
    expect(seen?.stages?.find(({ state }) => state === "current")?.stage).toBe("questionnaire");
    expect((await seenBy(dana))[0]).toMatchObject({ shares: true, stages: null });
    await shareStage(dana.applicant, id, false);
    expect((await seenBy(ayan))[0]?.stages).toBeNull();
  });

  it("ends for both when either ends it, and they may link again", async () => {
    const id = await linked();
    expect(await endLink(ayan.applicant, id, now)).toEqual({ ok: true });
    expect(await endLink(dana.applicant, id, now)).toEqual({ ok: false, code: "link-gone" });
    expect(await shareStage(dana.applicant, id, true)).toEqual({ ok: false, code: "link-gone" });
    expect(await seenBy(dana)).toEqual([]);
    await linked();
    expect(await seenBy(ayan)).toHaveLength(1);
  });

  it("is nothing for a stranger, who can change nothing either", async () => {
    const id = await linked();
    const stranger = await openCase();
    expect((await ownLinks(stranger.applicant, ayan.id, now)).links).toEqual([]);
    expect(await endLink(stranger.applicant, id, now)).toEqual({ ok: false, code: "link-gone" });
    const shared = await shareStage(stranger.applicant, id, true);
    expect(shared).toEqual({ ok: false, code: "link-gone" });
    expect(await seenBy(ayan)).toHaveLength(1);
  });
});

describe("who else", () => {
  const STAFF: readonly (readonly [AccountRole, Partial<Actor>])[] = [
    ["akimat-specialist", { region: "KZ-11" }],
    ["akimat-head", { region: "KZ-11" }],
    ["police", { region: "KZ-11" }],
    ["agency", { agency: "knb" }],
    ["testing-centre", {}],
    ["administrator", {}],
    ["auditor", {}],
  ];

  it.each(STAFF)("%s makes no code and uses none", async (role, place) => {
    const actor = await storedActor(role, place);
    const made = await inviteAdult(actor, ayan.id, "spouse", false, now);
    expect(made).toEqual({ ok: false, code: "no-application" });
    const used = await acceptInvitation(actor, ayan.id, "00000-00000", "sender", now);
    expect(used).toEqual({ ok: false, code: "no-application" });
    expect(await ownLinks(actor, ayan.id, now)).toEqual({ links: [], invitations: [] });
  });

  it("officers see the link on both cases, and may open the other where it is of their region", async () => {
    await linked("parent");
    const own = await storedActor("akimat-specialist", { region: "KZ-11" });
    const far = await storedActor("police", { region: "KZ-71" });
    const auditor = await storedActor("auditor");
    const [seen] = await linkedCases(own, ayan.id);
    expect(seen).toMatchObject({ id: dana.id, relation: "parent", region: "KZ-11", mayOpen: true });
    const [back] = await linkedCases(own, dana.id);
    expect(back).toMatchObject({ id: ayan.id, relation: "child", mayOpen: true });
    expect((await linkedCases(far, ayan.id))[0]?.mayOpen).toBe(false);
    expect((await linkedCases(auditor, ayan.id))[0]?.mayOpen).toBe(true);
  });
});

it("the record says who linked, shared and ended, on both cases", async () => {
  const id = await linked();
  await shareStage(dana.applicant, id, true);
  await endLink(dana.applicant, id, now);
  const actionsOn = async (subject: string) =>
    (await db.auditEntry.findMany({ where: { subject }, orderBy: { id: "asc" } })).map(
      ({ action }) => action,
    );
  expect(await actionsOn(ayan.id)).toEqual(["family-invited", "family-linked", "family-unlinked"]);
  expect(await actionsOn(dana.id)).toEqual([
    "family-linked",
    "family-stage-shared",
    "family-unlinked",
  ]);
});

it("a link that was made stays as it was: the database keeps it", async () => {
  const id = await linked();
  await expect(
    db.familyLink.update({ where: { id }, data: { relation: "child" } }),
  ).rejects.toThrow();
  await endLink(ayan.applicant, id, now);
  const again = { endedAt: null, endedById: null };
  await expect(db.familyLink.update({ where: { id }, data: again })).rejects.toThrow();
  await expect(db.familyLink.delete({ where: { id } })).rejects.toThrow();
});
