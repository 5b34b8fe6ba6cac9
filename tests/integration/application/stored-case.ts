import { randomUUID } from "node:crypto";
import type { Link } from "@/lib/application/chain";
import type { ApplicationEvent } from "@/lib/application/events";
import { type Executed, execute, register } from "@/lib/application/execute.command";
import type { Agency } from "@/lib/application/stages";
import type { AccountRole, Actor, ActorOrSystem } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { signRules } from "@/lib/platform/rules-signer";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { ruleSetLine } from "@/lib/rules/rule-set-signature";
import { at, PEOPLE, type Step, type Who } from "../../factories/application";

export async function storeRuleSet(
  data: RuleSet = RULE_SET_2026,
  people: { draftedById?: string; approvedById?: string } = {},
): Promise<void> {
  const { id, inForceFrom, inForceTo } = data;
  const hash = jcsHash(data);
  await db.ruleSet.create({
    data: {
      id,
      inForceFrom: new Date(inForceFrom),
      inForceTo: inForceTo && new Date(inForceTo),
      data,
      hash,
      ...signRules(ruleSetLine(hash)),
      createdAt: at("2026-02-13 00:00"),
      ...people,
    },
  });
}

export async function storePerson(): Promise<string> {
  const { id } = await db.person.create({
    data: {
      documentCountry: "UZ",
      documentNumber: randomUUID(),
      dateOfBirth: new Date("1990-06-15"),
      sex: "female",
      citizenship: "UZ",
      latinSurname: "KARIMOVA",
      latinGivenName: "NIGORA",
      cyrillicSurname: "Каримова",
      cyrillicGivenName: "Нигора",
      createdAt: at("2026-03-01 10:00"),
    },
  });
  return id;
}

const ROLES: Record<Exclude<Who, "system">, AccountRole> = {
  applicant: "applicant",
  specialist: "akimat-specialist",
  head: "akimat-head",
  otherHead: "akimat-head",
  police: "police",
  centre: "testing-centre",
  otherCentre: "testing-centre",
  agency: "agency",
};

/** Somebody of region KZ-75, who is the case's own person if an applicant. */
export function anActor(who: Exclude<Who, "system">, given: Partial<Actor> = {}): Actor {
  const role = ROLES[who];
  const regional = ["specialist", "head", "otherHead", "police"].includes(who);
  const region = regional ? ("KZ-75" as const) : null;
  return { accountId: PEOPLE[who], role, region, agency: null, personId: null, ...given };
}

const actorOf = (who: Who, personId: string, agency: Agency | null): ActorOrSystem =>
  who === "system"
    ? { role: "system", accountId: null }
    : anActor(who, {
        personId: who === "applicant" ? personId : null,
        agency: who === "agency" ? agency : null,
      });

export type StoredCase = { readonly id: string; readonly personId: string };

/** Does a step as the web would; the result is for the test to look at. */
export function take({ id, personId }: StoredCase, [local, who, command]: Step): Promise<Executed> {
  const agency = command.type === "record-agency-answer" ? command.agency : null;
  const actor = actorOf(who, personId, agency);
  if (command.type !== "register") return execute(actor, id, command, at(local));
  return register(actor, { ...command, applicationId: id, personId }, false, at(local));
}

/** A stored case after these steps, of a new person unless told. */
export async function storedCase(steps: readonly Step[], owner?: string): Promise<StoredCase> {
  const stored = { id: randomUUID(), personId: owner ?? (await storePerson()) };
  for (const step of steps) {
    const done = await take(stored, step);
    if (!done.ok) throw new Error(`${step[2].type} on ${step[0]}: ${done.code}`);
  }
  return stored;
}

/** The events of a case as they are stored, oldest first. */
export async function storedLinks(
  applicationId: string,
): Promise<readonly (Link & { hash: string })[]> {
  const rows = await db.applicationEvent.findMany({
    where: { applicationId },
    orderBy: { sequence: "asc" },
  });
  return rows.map(({ type, payload, ...row }) => ({
    ...row,
    event: { type, ...(payload as object) } as ApplicationEvent,
  }));
}

/** Jobs that wait for a case, in the order in which they were added. */
export async function jobsOf(applicationId: string): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ task: string }[]>`
    select t.identifier as task
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.payload ->> 'applicationId' = ${applicationId} order by j.id`;
  return rows.map(({ task }) => task);
}

/** Everything that a command writes, for a before and an after. */
export async function writtenFor(applicationId: string) {
  return {
    row: await db.application.findUnique({ where: { id: applicationId } }),
    events: (await storedLinks(applicationId)).length,
    jobs: await jobsOf(applicationId),
    bookings: await db.booking.findMany({ where: { applicationId } }),
  };
}
