import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { withClient } from "@/lib/platform/postgres/connection";
import { someId } from "../../factories/application";
import * as journey from "../../factories/journeys";
import { freshDatabase } from "../harness";
import { storedCase, storeRuleSet } from "./stored-case";

const database = await freshDatabase();
beforeAll(() => storeRuleSet());

/** The SQLSTATE with which PostgreSQL refuses a statement, or "done". */
const attempt = (url: string, sql: string, values: readonly unknown[] = []) =>
  withClient(url, (client) =>
    client.query(sql, [...values]).then(
      () => "done",
      (cause: { code?: string }) => cause.code ?? String(cause),
    ),
  );
const asOwner = (sql: string, values?: readonly unknown[]) =>
  attempt(database.ownerUrl, sql, values);
const asApp = (sql: string, values?: readonly unknown[]) => attempt(database.appUrl, sql, values);

const FORBIDDEN = "42501";
const APPEND_ONLY = "23001";
const CHECK = "23514";
const FORK = "40001";

const LOGS = {
  application_event:
    "application_id, sequence, type, payload, actor_role, at, rule_set_id, previous_hash, hash",
  attempt_entry: "attempt_id, sequence, counter, lease_id, item_id, at, previous_hash, hash",
  attempt_lease: "attempt_id, lease_id, at",
  submission: "application_id, bytes, sha256, method, signed_by_id, signed_at",
  assessment: "application_id, version, answers, result, rule_set_id, rule_set_hash, at",
  letter: "notification_id, locale, storage_key, sha256, signature, rendered_at",
  audit_entry: "at, actor_role, action, detail",
} as const;

const VALUES: Record<string, string> = {
  application_id: "gen_random_uuid()",
  attempt_id: "gen_random_uuid()",
  notification_id: "gen_random_uuid()",
  lease_id: "gen_random_uuid()",
  signed_by_id: "gen_random_uuid()",
  at: "now()",
  signed_at: "now()",
  rendered_at: "now()",
  sequence: "1",
  counter: "1",
  version: "1",
  payload: "'{}'",
  answers: "'{}'",
  result: "'{}'",
  detail: "'{}'",
  bytes: "''",
};

describe.each(Object.entries(LOGS))("the log %s", (table, columns) => {
  const column = columns.split(", ")[0] ?? "";
  const rewrites = [
    `update ${table} set ${column} = ${column}`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ];

  beforeAll(async () => {
    const values = columns.split(", ").map((name) => VALUES[name] ?? "'x'");
    // Without its foreign keys and its chain: only the row has to be there.
    const inserted = await asOwner(
      `set session_replication_role = replica; insert into ${table} (${columns}) values (${values.join(", ")})`,
    );
    expect(inserted).toBe("done");
  });

  it.each(rewrites)("is closed to the application: %s", async (statement) => {
    expect(await asApp(statement)).toBe(FORBIDDEN);
  });

  it.each(rewrites)("is closed to its owner too: %s", async (statement) => {
    expect(await asOwner(statement)).toBe(APPEND_ONLY);
  });
});

describe("the chain of events", () => {
  const add = (id: string, sequence: number, previousHash: string) =>
    asApp(
      `insert into application_event (${LOGS.application_event})
       values ($1, $2, 'withdrawn', '{}', 'system', now(), '2026-illustrative', $3, $4)`,
      [id, sequence, previousHash, randomUUID()],
    );
  const lastHash = (id: string) =>
    withClient(database.ownerUrl, async (owner) => {
      const { rows } = await owner.query(
        "select hash from application_event where application_id = $1 order by sequence desc limit 1",
        [id],
      );
      return String(rows[0]?.hash);
    });

  it("takes the next link, and no gap, no fork, no second first and no other past", async () => {
    const { id } = await storedCase(journey.ATTEMPT_RUNNING);
    const hash = await lastHash(id);
    expect(await add(id, 5, hash)).toBe(FORK);
    expect(await add(id, 3, hash)).toBe(FORK);
    expect(await add(id, 1, "")).toBe(FORK);
    expect(await add(id, 4, "")).toBe(FORK);
    expect(await add(id, 4, hash)).toBe("done");
  });
});

describe("the row of a case", () => {
  const change = async (set: string) => {
    const { id } = await storedCase(journey.TESTING);
    return asApp(`update application set ${set} where id = $1`, [id]);
  };

  it.each([
    ["without a due date", "due_on = null"],
    ["without an owner", "owner = ''"],
    ["closed with a due date", "stage = 'closed', closed_at = now()"],
    ["closed without the instant", "stage = 'closed', due_on = null"],
    ["open with an instant of closing", "closed_at = now()"],
    ["for no service that there is", "service = 'citizenship'"],
  ])("cannot stand %s", async (_, set) => {
    expect(await change(set)).toBe(CHECK);
  });

  it("cannot be deleted", async () => {
    const { id } = await storedCase(journey.TESTING);
    expect(await asApp("delete from application where id = $1", [id])).toBe(FORBIDDEN);
  });
});

it("no letter is approved by the one who drafted it, whatever the program says", async () => {
  const { id } = await storedCase(journey.TESTING);
  const add = (approvedBy: string) =>
    asApp(
      `insert into notification (application_id, number, code, outcome, region, issued_at, facts, drafted_by_id, approved_by_id)
       values ($1, gen_random_uuid(), gen_random_uuid(), 'refusal', 'KZ-75', now(), '{}', $2, $3)`,
      [id, someId(11), approvedBy],
    );
  expect(await add(someId(11))).toBe(CHECK);
  expect(await add(someId(12))).toBe("done");
});
