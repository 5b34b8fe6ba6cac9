import { randomUUID } from "node:crypto";
import type { OutageCause } from "@/lib/exam/heart";
import { pulse } from "@/lib/exam/pulse.command";
import { db, pool } from "@/lib/platform/db";
import { withClient } from "@/lib/platform/postgres/connection";
import type { FreshDatabase } from "../harness";

/** A web process of the test. */
export const aProcess = () => {
  const id = randomUUID();
  return (cause: OutageCause = "restart") => pulse(id, () => cause);
};

/** As if the last pulse of all processes were so many seconds old. */
export const silence = (seconds: number) =>
  pool.query(
    `update service_pulse set real_at = real_at - $1::float8 * interval '1 second',
            at = at - $1::float8 * interval '1 second'`,
    [seconds],
  );

/** Forgets pulses and outages, so that each test has a past of its own. */
export const forgetOutages = ({ ownerUrl }: FreshDatabase) =>
  withClient(ownerUrl, (owner) =>
    owner.query(`
      set session_replication_role = replica;
      delete from outage_credit; delete from service_outage; delete from service_pulse`),
  );

/** What an attempt was given back, in seconds. */
export async function creditsOf(attemptId: string): Promise<readonly number[]> {
  const rows = await db.outageCredit.findMany({ where: { attemptId, kind: "moved" } });
  return rows.map(({ seconds }) => seconds);
}
