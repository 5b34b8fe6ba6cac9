import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { readEnv } from "@/lib/platform/env";
import { withClient } from "@/lib/platform/postgres/connection";
import { eraseCluster } from "@/lib/platform/postgres/place";
import { StartRefusal } from "@/lib/platform/refusal";
import { AlreadyRunning, openBuiltIn } from "./start/database";
import { demoMarker } from "./start/demo-data";
import { fail } from "./start/fail";
import { say } from "./start/say";

/** What a start writes into its folder; the secret stays, so that a new start looks the same. */
const WRITTEN = ["files", "logs", "outbox", "database-secret"];

/** Empties a given database, but only one that a demo of ours has filled. */
async function emptyGiven(ownerUrl: string): Promise<void> {
  if ((await demoMarker(ownerUrl)) === null) {
    throw new StartRefusal("The database of DATABASE_URL holds no demo: nothing was erased.");
  }
  await withClient(ownerUrl, (owner) =>
    owner.query(
      "drop schema public cascade; drop schema if exists graphile_worker cascade; create schema public",
    ),
  );
}

/** Erases the built-in database; refuses while a start script uses it. */
async function eraseBuiltIn(dataDir: string): Promise<void> {
  // A server that outlived its start script is taken over and stopped; one in use refuses.
  await openBuiltIn(dataDir)
    .then((server) => server.stop())
    .catch((cause: unknown) => {
      if (cause instanceof AlreadyRunning) throw cause;
    });
  await eraseCluster(dataDir);
}

async function reset(): Promise<void> {
  const env = readEnv();
  if (env.mode === "production") {
    throw new StartRefusal("QONYS_MODE is production: reset erases a demo and nothing else.");
  }
  const entries = await readdir(env.dataDir).catch(() => []);
  if (env.databaseUrl !== null) await emptyGiven(env.databaseUrl);
  else if (entries.length > 0) await eraseBuiltIn(env.dataDir);
  for (const name of WRITTEN) {
    await rm(path.join(env.dataDir, name), { recursive: true, force: true });
  }
  say("The demo's data are erased: «npm start» makes them anew.");
}

reset().catch(fail);
