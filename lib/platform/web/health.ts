import path from "node:path";
import { pool } from "../db";
import type { Endpoint } from "../endpoint";
import { sendJson } from "../endpoint";
import { readMigrations } from "../migration/files";

const FOLDER = path.resolve("prisma/migrations");

let expected: Promise<readonly string[]> | undefined;

type Readiness = "ready" | "database" | "migrations" | "stopping";

async function readiness(): Promise<Readiness> {
  expected ??= readMigrations(FOLDER).then((all) => all.map((migration) => migration.name));
  try {
    const { rows } = await pool.query<{ name: string }>(
      "select migration_name as name from _prisma_migrations where finished_at is not null",
    );
    const applied = new Set(rows.map((row) => row.name));
    return (await expected).every((name) => applied.has(name)) ? "ready" : "migrations";
  } catch {
    return "database";
  }
}

/** `/healthz`: the process answers. `/readyz`: it can also serve, so a balancer may send people. */
export function healthEndpoints(isStopping: () => boolean): readonly Endpoint[] {
  return [
    {
      method: "GET",
      path: "/healthz",
      handle: async (_, response) => sendJson(response, 200, { service: "qonys", alive: true }),
    },
    {
      method: "GET",
      path: "/readyz",
      handle: async (_, response) => {
        const state = isStopping() ? "stopping" : await readiness();
        const ready = state === "ready";
        sendJson(response, ready ? 200 : 503, ready ? { ready } : { ready, waitsFor: state });
      },
    },
  ];
}
