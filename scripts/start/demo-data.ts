import path from "node:path";
import { migrate } from "@/lib/platform/migrate";
import { APP_ROLE, appUrl } from "@/lib/platform/migration/app-role";
import { unreachable, withClient } from "@/lib/platform/postgres/connection";
import { StartRefusal } from "@/lib/platform/refusal";
import { type BuiltIn, DATABASE } from "./database";
import { runScript } from "./run-script";
import { say } from "./say";

const MIGRATIONS = path.resolve("prisma/migrations");

/** Monday 2 March 2026, 9:00 in Kazakhstan: the demo's first morning. */
const DEMO_START = "2026-03-02T04:00:00Z";

export type Preparation = {
  readonly mode: "demo" | "production" | "test";
  readonly appPassword: string;
  /** The environment of the script that writes the demo data, without the database. */
  readonly seedEnv: Readonly<Record<string, string | undefined>>;
};

const bringUpToDate = (ownerUrl: string, { appPassword, mode }: Preparation) =>
  migrate({ ownerUrl, folder: MIGRATIONS, appPassword, mode });

async function seed(ownerUrl: string, preparation: Preparation): Promise<void> {
  say("Writing the demo data …");
  const setClock = () =>
    withClient(ownerUrl, (owner) => owner.query("select qonys_set_clock($1)", [DEMO_START]));
  await setClock();
  await runScript("scripts/seed.ts", [], {
    ...preparation.seedEnv,
    DATABASE_URL: appUrl(ownerUrl, preparation.appPassword),
  });
  await setClock();
}

/**
 * The demo's database on our own server. It is filled under another name and renamed when it is whole,
 * so a start that is killed half-way leaves nothing that a later one could take for finished.
 * @returns the owner's address
 */
export async function prepareBuiltIn(server: BuiltIn, preparation: Preparation): Promise<string> {
  const ownerUrl = server.ownerUrl(DATABASE);
  const draft = `${DATABASE}_draft`;
  const asOwner = (sql: string) =>
    withClient(server.ownerUrl("postgres"), (owner) => owner.query(sql));
  const { rows } = await asOwner(`select 1 from pg_database where datname = '${DATABASE}'`);
  if (rows.length > 0) {
    await bringUpToDate(ownerUrl, preparation);
    return ownerUrl;
  }
  await asOwner(`drop database if exists ${draft} with (force)`);
  await asOwner(`create database ${draft}`);
  await bringUpToDate(server.ownerUrl(draft), preparation);
  await seed(server.ownerUrl(draft), preparation);
  await asOwner(`alter database ${draft} rename to ${DATABASE}`);
  return ownerUrl;
}

type Marker = "begun" | "whole" | null;

const MARKER_PREFIX = "qonys demo data: ";

/** How far a start came with a database of somebody else's server; noted on the clock's table. */
export async function demoMarker(ownerUrl: string): Promise<Marker> {
  const { rows } = await withClient(ownerUrl, (owner) =>
    owner.query<{ comment: string | null }>(
      "select obj_description(to_regclass('public.clock'), 'pg_class') as comment",
    ),
  );
  const text = rows[0]?.comment ?? "";
  if (!text.startsWith(MARKER_PREFIX)) return null;
  return text.endsWith("whole") ? "whole" : "begun";
}

const mark = (ownerUrl: string, state: "begun" | "whole") =>
  withClient(ownerUrl, (owner) =>
    owner.query(`comment on table clock is '${MARKER_PREFIX}${state}'`),
  );

async function prepareDemoGiven(ownerUrl: string, preparation: Preparation): Promise<void> {
  const marker = await demoMarker(ownerUrl);
  if (marker === "whole") return;
  if (marker === "begun") {
    throw new StartRefusal(
      "An earlier start was stopped while it wrote the demo data: run «npm run reset», then start again.",
    );
  }
  const { rows } = await withClient(ownerUrl, (owner) =>
    owner.query("select 1 from account limit 1"),
  );
  if (rows.length > 0) {
    throw new StartRefusal(
      "The database of DATABASE_URL holds accounts that are no demo's: set QONYS_MODE=production, or give the demo an empty database.",
    );
  }
  await mark(ownerUrl, "begun");
  await seed(ownerUrl, preparation);
  await mark(ownerUrl, "whole");
}

/** Production begins with the rule set that the portal ships with; whatever is stored already stays. */
const installRules = (ownerUrl: string, { seedEnv, appPassword }: Preparation) =>
  runScript("scripts/install-rules.ts", [], {
    ...seedEnv,
    DATABASE_URL: appUrl(ownerUrl, appPassword),
  });

/** Brings a given database up to date; in the demo also fills an empty one. Throws `StartRefusal`. */
export async function prepareGiven(ownerUrl: string, preparation: Preparation): Promise<void> {
  if (new URL(ownerUrl).username === APP_ROLE) {
    throw new StartRefusal(
      `DATABASE_URL names the user ${APP_ROLE}, who owns nothing: name the user who owns the database.`,
    );
  }
  try {
    await bringUpToDate(ownerUrl, preparation);
    if (preparation.mode === "production") await installRules(ownerUrl, preparation);
    else await prepareDemoGiven(ownerUrl, preparation);
  } catch (cause) {
    throw unreachable(cause, ownerUrl) ?? cause;
  }
}
