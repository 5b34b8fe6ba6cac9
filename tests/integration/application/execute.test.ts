import { beforeAll, describe, expect, it } from "vitest";
import { firstBrokenLink } from "@/lib/application/chain";
import { nextWake } from "@/lib/application/decide-time";
import { evolve } from "@/lib/application/evolve";
import { execute, stateOf } from "@/lib/application/execute.command";
import { FOLLOW_UPS } from "@/lib/application/follow-ups";
import type { ApplicationState } from "@/lib/application/state";
import { db } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { withClient } from "@/lib/platform/postgres/connection";
import { aContext, at, COMMANDS, someId } from "../../factories/application";
import * as journey from "../../factories/journeys";
import { freshDatabase } from "../harness";
import {
  anActor,
  jobsOf,
  storedCase,
  storedLinks,
  storeRuleSet,
  take,
  writtenFor,
} from "./stored-case";

const database = await freshDatabase();
beforeAll(() => storeRuleSet());

const asOwner = (sql: string) => withClient(database.ownerUrl, (owner) => owner.query(sql));

describe("a whole case", () => {
  it("stands in its events, chained, and the projection is what they fold to", async () => {
    for (const steps of [journey.ADMITTED, journey.COMPLAINT, journey.BANNED]) {
      const { id } = await storedCase(steps);
      const links = await storedLinks(id);
      expect(firstBrokenLink(links, jcsHash)).toBeNull();

      const folded = links.reduce<ApplicationState | null>(
        (state, { event, at: on }) => evolve(state, event, on, id),
        null,
      );
      const row = await db.application.findUniqueOrThrow({ where: { id } });
      expect(stateOf(row)).toEqual(folded);
      if (folded === null) throw new Error("A case has events");
      expect(row).toMatchObject({
        version: links.length,
        personId: folded.personId,
        service: folded.service,
        region: folded.region,
        stage: folded.stage,
        owner: folded.owner,
        dueOn: folded.due && new Date(folded.due),
        outcome: folded.closing,
        totalPoints: folded.assessment?.total ?? null,
        wakeAt: nextWake(folded, aContext(at("2026-03-02 10:00"))),
      });
    }
  });

  it("keeps of each event who, in what role, when and by which rules", async () => {
    const { id } = await storedCase(journey.ATTEMPT_RUNNING);
    expect(await storedLinks(id)).toMatchObject([
      { sequence: 1, actorId: someId(10), actorRole: "applicant", at: at("2026-03-02 10:00") },
      { sequence: 2, actorId: null, actorRole: "system", ruleSetId: "2026-illustrative" },
      { sequence: 3, actorId: someId(10), at: at("2026-03-02 11:00") },
    ]);
  });

  it("gets a number of its own for people", async () => {
    const numbers = [];
    for (const steps of [journey.TESTING, journey.TESTING]) {
      const { id } = await storedCase(steps);
      numbers.push((await db.application.findUniqueOrThrow({ where: { id } })).number);
    }
    expect(numbers[0]).toMatch(/^KZ-2026-\d{6}$/);
    expect(new Set(numbers).size).toBe(2);
  });

  it("shows the events' forgery by its chain", async () => {
    const { id } = await storedCase(journey.CHECK);
    await asOwner(`
      alter table application_event disable trigger append_only;
      update application_event set actor_id = '${someId(12)}' where application_id = '${id}' and sequence = 4;
      alter table application_event enable trigger append_only;`);
    expect(firstBrokenLink(await storedLinks(id), jcsHash)).toBe(4);
  });
});

describe("one transaction", () => {
  it("enqueues what each event causes, beside it", async () => {
    const { id } = await storedCase(journey.INTERVIEW);
    const causes = (await storedLinks(id)).flatMap(({ event }) => FOLLOW_UPS[event.type] ?? []);
    expect(await jobsOf(id)).toEqual(causes);
    expect(causes).toContain("ask-agencies");
  });

  it("writes nothing at all when a command is refused", async () => {
    const stored = await storedCase(journey.HEARING);
    const before = await writtenFor(stored.id);
    const refused = await take(stored, ["2026-03-19 10:00", "head", COMMANDS["approve-decision"]]);
    expect(refused).toEqual({ ok: false, code: "hearing-term-running" });
    expect(await writtenFor(stored.id)).toEqual(before);
  });

  it("writes nothing at all when its last write fails", async () => {
    const stored = await storedCase(journey.QUESTIONNAIRE);
    const before = await writtenFor(stored.id);
    await asOwner(`
      create function fail_here() returns trigger language plpgsql as $$
        begin raise exception 'the disk is full'; end $$;
      create trigger fail_here after insert on graphile_worker._private_jobs
        for each row when (new.payload ->> 'sequence' = '8') execute function fail_here();`);
    const submit = ["2026-03-04 15:00", "applicant", COMMANDS["submit-questionnaire"]] as const;
    // Events 6 to 8: submitted, assessed, check opened; the job of the last one is the last write.
    await expect(take(stored, submit)).rejects.toThrow(/disk is full/);
    expect(await writtenFor(stored.id)).toEqual(before);
    await asOwner("drop trigger fail_here on graphile_worker._private_jobs");
    expect(await take(stored, submit)).toMatchObject({ ok: true });
    expect((await writtenFor(stored.id)).events).toBe(before.events + 3);
  });
});

describe("who may not", () => {
  const unknown = someId(999);
  it.each([
    ["an officer of another region", anActor("specialist", { region: "KZ-71" }), "draft-decision"],
    ["a head of another region", anActor("head", { region: "KZ-71" }), "approve-decision"],
    ["another applicant", anActor("applicant", { personId: unknown }), "withdraw"],
    ["the case's applicant in an officer's place", anActor("applicant"), "draft-decision"],
    ["a specialist in the head's place", anActor("specialist"), "approve-decision"],
    ["police of another region", anActor("police", { region: "KZ-71" }), "record-interview"],
    ["an administrator", { ...anActor("centre"), role: "administrator" as const }, "withdraw"],
  ] as const)("%s is refused before anything is looked at", async (_, actor, type) => {
    const { id } = await storedCase(journey.ADMISSION_DRAFTED);
    const before = await writtenFor(id);
    const refused = await execute(actor, id, COMMANDS[type], at("2026-03-19 10:00"));
    expect(refused).toEqual({ ok: false, code: "not-allowed" });
    expect(await writtenFor(id)).toEqual(before);
  });

  it("an agency answers for itself only", async () => {
    const { id } = await storedCase(journey.CHECK);
    const answer = COMMANDS["record-agency-answer"];
    const other = anActor("agency", { agency: "mfa" });
    const own = anActor("agency", { agency: "knb" });
    const now = at("2026-03-05 10:00");
    expect(await execute(other, id, answer, now)).toEqual({ ok: false, code: "not-allowed" });
    expect(await execute(own, id, answer, now)).toMatchObject({ ok: true });
  });

  it("a case that does not exist looks like one that is not theirs", async () => {
    const head = anActor("head");
    expect(await execute(head, unknown, { type: "withdraw" }, at("2026-03-19 10:00"))).toEqual({
      ok: false,
      code: "not-allowed",
    });
  });

  it("somebody moved to another region's case loses it with the move", async () => {
    const stored = await storedCase(journey.CHECK);
    const move = ["2026-03-05 10:00", "applicant", COMMANDS["move-region"]] as const;
    expect(await take(stored, move)).toMatchObject({ ok: true });
    const correct = COMMANDS["correct-answer"];
    const now = at("2026-03-05 11:00");
    const before = anActor("specialist");
    const after = anActor("specialist", { region: "KZ-71" });
    expect(await execute(before, stored.id, correct, now)).toMatchObject({ code: "not-allowed" });
    expect(await execute(after, stored.id, correct, now)).toMatchObject({ ok: true });
  });
});
