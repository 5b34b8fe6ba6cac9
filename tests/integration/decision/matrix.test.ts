import { beforeAll, describe, expect, it } from "vitest";
import { COMMAND_ROLES, type CommandType } from "@/lib/application/commands";
import { type Executed, execute } from "@/lib/application/execute.command";
import { approveDecision } from "@/lib/decision/approve-decision.command";
import { decisionFile } from "@/lib/decision/decision-file.query";
import { type DraftedDecision, draftDecision } from "@/lib/decision/draft-decision.command";
import type { DraftChanged } from "@/lib/decision/read-draft.command";
import * as say from "@/lib/decision/say.command";
import { ACCOUNT_ROLES, type AccountRole, type Actor } from "@/lib/identity/roles";
import { letterOfCase } from "@/lib/notification/letters.query";
import { db } from "@/lib/platform/db";
import { at, COMMANDS, PEOPLE, type Step } from "../../factories/application";
import { ANNULMENT, COMPLAINT, DECISION, HEARING, OBJECTED } from "../../factories/journeys";
import {
  anActor,
  type StoredCase,
  storedCase,
  storeRuleSet,
  take,
  writtenFor,
} from "../application/stored-case";
import { freshDatabase } from "../harness";
import { draftedCase, draftOf, REASONS, storeOfficers } from "./officers";

const NOW = at("2026-04-20 10:00");
const TEXT = "Words that are long enough.";
const REOPEN = { text: TEXT, reopen: "interview" } as const;

type Attempt = (
  actor: Actor,
  stored: StoredCase,
) => Promise<Executed | DraftChanged | DraftedDecision>;

/** Every command of this part, and the steps after which it is somebody's turn to give it. */
const COMMANDS_HERE: readonly (readonly [CommandType, readonly Step[], Attempt])[] = [
  ["draft-decision", DECISION, (actor, { id }) => draftDecision(actor, id, REASONS, NOW)],
  [
    "return-draft",
    HEARING,
    async (actor, stored) =>
      say.returnDraft(actor, stored.id, { text: TEXT, readId: await draftOf(stored) }, NOW),
  ],
  [
    "approve-decision",
    DECISION,
    async (actor, stored) => approveDecision(actor, stored.id, await draftOf(stored), NOW),
  ],
  [
    "receive-hearing-notice",
    HEARING,
    (actor, { id }) => execute(actor, id, COMMANDS["receive-hearing-notice"], NOW),
  ],
  ["object", HEARING, (actor, { id }) => say.makeObjection(actor, id, TEXT, NOW)],
  ["uphold-objection", OBJECTED, (actor, { id }) => say.upholdObjection(actor, id, REOPEN, NOW)],
  ["dismiss-objection", OBJECTED, (actor, { id }) => say.dismissObjection(actor, id, TEXT, NOW)],
  ["complain", ANNULMENT, (actor, { id }) => say.makeComplaint(actor, id, TEXT, NOW)],
  ["uphold-complaint", COMPLAINT, (actor, { id }) => say.upholdComplaint(actor, id, REOPEN, NOW)],
  ["dismiss-complaint", COMPLAINT, (actor, { id }) => say.dismissComplaint(actor, id, TEXT, NOW)],
  ["propose-annulment", ANNULMENT, (actor, { id }) => say.proposeAnnulment(actor, id, TEXT, NOW)],
  [
    "approve-annulment",
    ANNULMENT,
    (actor, { id }) => execute(actor, id, COMMANDS["approve-annulment"], NOW),
  ],
  ["reject-annulment", ANNULMENT, (actor, { id }) => say.rejectAnnulment(actor, id, TEXT, NOW)],
];

const REGIONAL: readonly AccountRole[] = ["akimat-specialist", "akimat-head", "police"];

/** Somebody of a role: of this case's place and person, or of another's. */
function somebody(role: AccountRole, stored: StoredCase, isStranger: boolean): Actor {
  const region = REGIONAL.includes(role) ? (isStranger ? "KZ-71" : "KZ-75") : null;
  const personId = role === "applicant" ? (isStranger ? PEOPLE.applicant : stored.personId) : null;
  return {
    accountId: PEOPLE.otherHead,
    role,
    region,
    agency: role === "agency" ? "knb" : null,
    personId,
  };
}

const everybody = (stored: StoredCase) =>
  ACCOUNT_ROLES.flatMap((role) =>
    [false, true].map((isStranger) => ({
      role,
      isStranger,
      actor: somebody(role, stored, isStranger),
    })),
  );

function partition<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}

beforeAll(async () => {
  await freshDatabase();
  await storeRuleSet();
  await storeOfficers();
});

it.each(COMMANDS_HERE)(
  "%s is refused to all whose it is not, then writes nothing, and to no other",
  async (type, steps, attempt) => {
    const stored = await storedCase(steps);
    const before = await writtenFor(stored.id);
    const roles: readonly string[] = COMMAND_ROLES[type];
    const [allowed, others] = partition(
      everybody(stored),
      ({ role, isStranger }) => roles.includes(role) && !isStranger,
    );
    for (const { role, isStranger, actor } of others) {
      const done = await attempt(actor, stored);
      const refused = { ok: false, code: "not-allowed" };
      expect({ role, isStranger, done }).toEqual({ role, isStranger, done: refused });
    }
    expect(await writtenFor(stored.id)).toEqual(before);
    expect(await db.caseText.count({ where: { applicationId: stored.id } })).toBe(0);
    expect(allowed.map(({ role }) => role).toSorted()).toEqual(roles.toSorted());
    for (const { actor } of allowed) {
      expect(await attempt(actor, stored)).not.toMatchObject({ code: "not-allowed" });
    }
  },
);

describe("what has been said about a decision", () => {
  it("is read by the region's akimat alone", async () => {
    const stored = await draftedCase(DECISION, "2026-03-18 10:00");
    for (const { role, isStranger, actor } of everybody(stored)) {
      const mayRead = !isStranger && (role === "akimat-specialist" || role === "akimat-head");
      const file = await decisionFile(actor, stored.id);
      expect({ role, isStranger, read: file !== null }).toEqual({
        role,
        isStranger,
        read: mayRead,
      });
    }
    expect(await decisionFile(anActor("head"), "not-an-id")).toBeNull();
  });
});

describe("a letter", () => {
  it("is the person's, the region's akimat's and police's, and the auditor's", async () => {
    const stored = await draftedCase(DECISION, "2026-03-18 10:00");
    const approved = await approveDecision(
      anActor("head"),
      stored.id,
      await draftOf(stored),
      at("2026-03-19 10:00"),
    );
    expect(approved.ok).toBe(true);
    await take(stored, ["2026-03-20 10:00", "applicant", COMMANDS["receive-notification"]]);
    const readers = ["applicant", "akimat-specialist", "akimat-head", "police", "auditor"];
    for (const { role, isStranger, actor } of everybody(stored)) {
      const mayRead = readers.includes(role) && (!isStranger || role === "auditor");
      const letter = await letterOfCase(actor, stored.id);
      expect({ role, isStranger, read: letter !== null }).toEqual({
        role,
        isStranger,
        read: mayRead,
      });
    }
  });
});
