import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { withClient } from "@/lib/platform/postgres/connection";
import { signRules } from "@/lib/platform/rules-signer";
import {
  approveDraft,
  proposeDraft,
  sendDraftBack,
  withdrawDraft,
} from "@/lib/rules/drafts/decide-draft.command";
import { draftById, draftVersions, replacedBy } from "@/lib/rules/drafts/draft.query";
import { createDraft, saveDraft } from "@/lib/rules/drafts/save-draft.command";
import { parameter } from "@/lib/rules/parameter";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { ruleSetLine } from "@/lib/rules/rule-set-signature";
import { ruleSetAt, ruleSetById } from "@/lib/rules/rule-sets.query";
import { at } from "../../factories/application";
import { someone } from "../../factories/candidate";
import { storeRuleSet } from "../application/stored-case";
import { freshDatabase, setClock } from "../harness";

const database = await freshDatabase();
const NOW = at("2026-03-02 10:00");
let author: Actor;
let other: Actor;
let day = 10;

beforeAll(async () => {
  await setClock(database, NOW);
  await storeRuleSet();
  author = (await someone("administrator")).actor;
  other = (await someone("administrator")).actor;
});

// A first day of its own for each test.
beforeEach(() => {
  day += 1;
});

const changed = (ruleSet: RuleSet, change: (draft: RuleSet) => void): RuleSet => {
  const draft = structuredClone(ruleSet);
  change(draft);
  return RuleSet.parse(draft);
};

const firstDay = () => `2026-05-${day}`;

/** A draft of the author's with a threshold of its own; every test has another first day. */
async function aDraft(change: (draft: RuleSet) => void = () => undefined) {
  const created = await createDraft(author, NOW);
  if (!created.ok) throw new Error(created.code);
  const { draftId } = created;
  const draft = await draftById(author, draftId);
  if (draft === null) throw new Error("The draft is there");
  const content = changed(draft.ruleSet, (next) => {
    next.parameters["assessment.threshold"].value = 300 + day;
    next.inForceFrom = firstDay();
    next.id = `2026-test-${day}`;
    change(next);
  });
  const saved = await saveDraft(author, { draftId, version: 1 }, content, NOW);
  return { draftId, version: saved.ok ? saved.version : 0, content };
}

async function seen({ draftId, version, content }: Awaited<ReturnType<typeof aDraft>>) {
  const { hash: replacedHash } = await replacedBy(content);
  return { draftId, version, contentHash: jcsHash(content), replacedHash };
}

/** As if the worker had computed what the draft changes. */
async function withEffect({ draftId, content }: Awaited<ReturnType<typeof aDraft>>) {
  const { ruleSet: base, hash: baseHash } = await replacedBy(content);
  const asked = { contentHash: jcsHash(content), baseId: base.id, baseHash, requestedAt: NOW };
  const found = { past: {}, invented: {}, milliseconds: 1, finishedAt: NOW };
  const requestedById = author.accountId;
  const { id } = await db.ruleSetEffect.create({
    data: { draftId, requestedById, status: "queued", ...asked },
  });
  await db.ruleSetEffect.update({ where: { id }, data: { status: "done", ...found } });
}

async function proposed(change?: (draft: RuleSet) => void) {
  const draft = await aDraft(change);
  await withEffect(draft);
  expect(await proposeDraft(author, draft, NOW)).toEqual({ ok: true });
  return draft;
}

const asOwner = (sql: string, ...values: unknown[]) =>
  withClient(database.ownerUrl, (owner) => owner.query(sql, values));

describe("a drafted rule set", () => {
  it("is proposed, approved by another person, signed, and in force from its first day and not before", async () => {
    const draft = await proposed();
    expect(await approveDraft(other, await seen(draft), NOW)).toEqual({ ok: true });
    const eve = await ruleSetAt(at(`2026-05-${day - 1} 23:59`));
    expect(parameter(eve.ruleSet, "assessment.threshold")).not.toBe(300 + day);
    const next = await ruleSetAt(at(`${firstDay()} 00:00`));
    expect(next).toEqual({ ruleSet: draft.content, hash: jcsHash(draft.content) });
    const audited = await db.auditEntry.findMany({ where: { subject: draft.draftId } });
    expect(audited.map(({ action }) => action)).toEqual([
      "rules-drafted",
      "rules-draft-saved",
      "rules-proposed",
      "rules-approved",
    ]);
  });

  it("keeps every version with who saved it", async () => {
    const draft = await aDraft();
    const versions = await draftVersions(author, draft.draftId);
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(versions[0]?.contentHash).toBe(jcsHash(draft.content));
    await expect(asOwner("delete from rule_set_draft_version")).rejects.toThrow("append-only");
    const forge = db.ruleSetDraftVersion.create({
      data: {
        draftId: draft.draftId,
        version: 9,
        content: {},
        contentHash: "",
        savedById: other.accountId,
        savedAt: NOW,
      },
    });
    await expect(forge).rejects.toThrow("permission denied");
  });

  it("refuses a save from an older page and shows what stands there, once for two at a time", async () => {
    const { draftId, version, content } = await aDraft();
    const next = (value: number) =>
      changed(content, ({ parameters }) => {
        parameters.mrp.value = value;
      });
    const saves = await Promise.all([
      saveDraft(author, { draftId, version }, next(5_000), NOW),
      saveDraft(other, { draftId, version }, next(6_000), NOW),
    ]);
    expect(saves.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const lost = saves.find(({ ok }) => !ok);
    expect(lost).toMatchObject({ code: "stale", draft: { version: version + 1 } });
  });

  it.each<[string, string, (draft: RuleSet) => void]>([
    [
      "with a hole in a table",
      "not-proven",
      ({ criteria: [age] }) => {
        if (age?.kind === "bands") age.bands.splice(2, 1);
      },
    ],
    [
      "that begins today",
      "begins-too-soon",
      (draft) => {
        draft.inForceFrom = "2026-03-02";
      },
    ],
    [
      "that begins with another",
      "day-taken",
      (draft) => {
        draft.inForceFrom = "2026-02-13";
      },
    ],
    [
      "of a name that is taken",
      "id-taken",
      (draft) => {
        draft.id = RULE_SET_2026.id;
      },
    ],
    [
      "that changes nothing",
      "nothing-changed",
      (draft) => {
        draft.parameters["assessment.threshold"].value = 400;
        draft.inForceFrom = "2026-03-03";
      },
    ],
  ])("%s is not proposed", async (_, code, change) => {
    const draft = await aDraft(change);
    const done = await proposeDraft(author, draft, NOW);
    // A day that is taken has gone by as well.
    expect(done).toEqual({ ok: false, code: code === "day-taken" ? "begins-too-soon" : code });
    expect((await draftById(author, draft.draftId))?.status).toBe("drafting");
  });

  it("is not approved by anybody who wrote a word of it, by SQL neither", async () => {
    const { draftId, version, content } = await aDraft();
    const more = changed(content, ({ parameters }) => {
      parameters.mrp.value = 4_400;
    });
    const saved = await saveDraft(other, { draftId, version }, more, NOW);
    const draft = { draftId, version: saved.ok ? saved.version : 0, content: more };
    expect(await proposeDraft(author, draft, NOW)).toEqual({ ok: true });
    for (const writer of [author, other]) {
      expect(await approveDraft(writer, await seen(draft), NOW)).toEqual({
        ok: false,
        code: "own-work",
      });
      const update = db.ruleSetDraft.update({
        where: { id: draftId },
        data: { status: "approved", decidedById: writer.accountId, decidedAt: NOW },
      });
      await expect(update).rejects.toThrow("nobody approves what they wrote");
    }
    // Nor inserted as if it were approved, or its effect as if it were computed.
    await expect(
      asOwner(
        `insert into rule_set_draft (based_on, content, content_hash, status, version, drafted_by_id, created_at,
           edited_by_id, edited_at, proposed_by_id, proposed_at, decided_by_id, decided_at)
         select based_on, content, content_hash, 'approved', 1, drafted_by_id, created_at, edited_by_id, edited_at,
           drafted_by_id, created_at, drafted_by_id, created_at from rule_set_draft where id = $1`,
        draftId,
      ),
    ).rejects.toThrow("begins as its author");
    await expect(
      asOwner(
        `insert into rule_set_effect (draft_id, content_hash, base_id, base_hash, status, requested_by_id, requested_at,
           finished_at, milliseconds, past, invented)
         select id, content_hash, based_on, 'x', 'done', drafted_by_id, created_at, created_at, 1, '{}', '{}'
           from rule_set_draft where id = $1`,
        draftId,
      ),
    ).rejects.toThrow("asked for");
    await withEffect(draft);
    const third = (await someone("administrator")).actor;
    expect(await approveDraft(third, await seen(draft), NOW)).toEqual({ ok: true });
  });

  it("is approved once, whoever comes at the same time", async () => {
    const draft = await proposed();
    const third = (await someone("administrator")).actor;
    const looked = await seen(draft);
    const done = await Promise.all([
      approveDraft(other, looked, NOW),
      approveDraft(third, looked, NOW),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done.find(({ ok }) => !ok)).toEqual({ ok: false, code: "not-proposed" });
    expect(await db.ruleSet.count({ where: { draftId: draft.draftId } })).toBe(1);
  });

  it("is not changed once proposed, and comes back to be changed with a reason", async () => {
    const draft = await proposed();
    const [edit, approved] = await Promise.all([
      saveDraft(
        author,
        draft,
        changed(draft.content, ({ stops }) => void stops.pop()),
        NOW,
      ),
      sendDraftBack(other, draft, ""),
    ]);
    expect(edit).toEqual({ ok: false, code: "not-drafting" });
    expect(approved).toEqual({ ok: false, code: "reason-missing" });
    expect(await sendDraftBack(other, draft, "The source is missing")).toEqual({ ok: true });
    expect(await draftById(author, draft.draftId)).toMatchObject({
      status: "drafting",
      reason: "The source is missing",
    });
    expect(await approveDraft(other, await seen(draft), NOW)).toMatchObject({
      code: "not-proposed",
    });
  });

  it("is approved only as it was seen", async () => {
    const draft = await proposed();
    const looked = await seen(draft);
    for (const change of [
      { version: 1 },
      { contentHash: "sha256:0" },
      { replacedHash: "sha256:0" },
    ]) {
      expect(await approveDraft(other, { ...looked, ...change }, NOW)).toEqual({
        ok: false,
        code: "changed-meanwhile",
      });
    }
  });

  it("stays as it is once decided", async () => {
    const draft = await aDraft();
    expect(await withdrawDraft(author, draft, NOW)).toEqual({ ok: true });
    await expect(
      asOwner("update rule_set_draft set status = 'drafting' where id = $1", draft.draftId),
    ).rejects.toThrow("a decided draft stays");
    expect(await proposeDraft(author, draft, NOW)).toEqual({ ok: false, code: "not-drafting" });
  });

  it("belongs to administrators", async () => {
    const auditor = (await someone("auditor")).actor;
    const head = (await someone("akimat-head", { region: "KZ-75" })).actor;
    const draft = await proposed();
    expect(await draftById(auditor, draft.draftId)).not.toBeNull();
    expect(await draftById(head, draft.draftId)).toBeNull();
    for (const stranger of [auditor, head]) {
      const no = { ok: false, code: "not-allowed" };
      expect(await createDraft(stranger, NOW)).toEqual(no);
      expect(await saveDraft(stranger, draft, draft.content, NOW)).toEqual(no);
      expect(await proposeDraft(stranger, draft, NOW)).toEqual(no);
      expect(await approveDraft(stranger, await seen(draft), NOW)).toEqual(no);
      expect(await sendDraftBack(stranger, draft, "No")).toEqual(no);
      expect(await withdrawDraft(stranger, draft, NOW)).toEqual(no);
    }
  });
});

describe("a stored rule set", () => {
  it.each([
    "update rule_set set data = '{}' where id = '2026-illustrative'",
    "update rule_set set hash = 'sha256:0' where id = '2026-illustrative'",
    "update rule_set set in_force_from = '2026-01-01' where id = '2026-illustrative'",
    "update rule_set set signature = 'x' where id = '2026-illustrative'",
    "delete from rule_set where id = '2026-illustrative'",
  ])("refuses «%s»", (sql) => expect(asOwner(sql)).rejects.toThrow("stays as it is"));

  it("is not made of a draft that was not approved, or says something else, or begins in the past", async () => {
    const { draftId, version, content } = await proposed();
    const row = (given: object) =>
      db.ruleSet.create({
        data: {
          id: content.id,
          inForceFrom: new Date(content.inForceFrom),
          data: content,
          hash: jcsHash(content),
          draftId,
          draftedById: author.accountId,
          approvedById: other.accountId,
          createdAt: NOW,
          ...signRules(ruleSetLine(jcsHash(content))),
          ...given,
        },
      });
    await expect(row({})).rejects.toThrow();
    await asOwner(
      "update rule_set_draft set status = 'approved', decided_by_id = $2, decided_at = now() where id = $1 and version = $3",
      draftId,
      other.accountId,
      version,
    );
    await expect(row({ data: RULE_SET_2026 })).rejects.toThrow();
    await expect(row({ inForceFrom: new Date("2026-03-02") })).rejects.toThrow();
    await expect(row({ signature: null, keyId: null })).rejects.toThrow();
    await expect(row({ inForceFrom: new Date("2026-02-13") })).rejects.toThrow();
    await row({});
  });

  it("decides nothing when its signature is another's, or its data are not those of its hash", async () => {
    const forged = (id: string, given: object) => {
      const data = { ...RULE_SET_2026, id, inForceFrom: `2027-01-${day}` };
      const stored = { id, inForceFrom: new Date(data.inForceFrom), data, createdAt: NOW };
      return db.ruleSet.create({ data: { ...stored, hash: jcsHash(data), ...given } });
    };
    const id = randomUUID().slice(0, 8);
    // Nobody approved these, so that the set in force is still found.
    const draft = { draftedById: author.accountId };
    await forged(`2027-a${id}`, draft);
    await expect(ruleSetById(`2027-a${id}`)).rejects.toThrow("no valid signature");
    await forged(`2027-b${id}`, { ...draft, ...signRules("another line") });
    await expect(ruleSetById(`2027-b${id}`)).rejects.toThrow("no valid signature");
    const hash = `sha256:${"0".repeat(64)}`;
    await forged(`2027-c${id}`, { ...draft, hash, ...signRules(ruleSetLine(hash)) });
    await expect(ruleSetById(`2027-c${id}`)).rejects.toThrow("was changed");
  });
});
