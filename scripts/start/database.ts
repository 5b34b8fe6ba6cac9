import pg from "pg";
import { type Cluster, startCluster } from "@/lib/platform/postgres/cluster";
import { StartRefusal } from "@/lib/platform/refusal";
import { say } from "./say";
import { keptSecret } from "./state-folder";

/** The name that the finished database has on the built-in server. */
export const DATABASE = "qonys";

/** The server that this start script runs itself. */
export type BuiltIn = {
  readonly ownerUrl: (database: string) => string;
  readonly stop: () => Promise<void>;
};

const WATCH_MS = 1_000;

/** Another start script holds the server of this folder. */
export class AlreadyRunning extends StartRefusal {}

/** Any number that no other program of ours uses. */
const INSTANCE_LOCK = 7_662_902;

/**
 * Holds the server for this start script alone. The lock lives as long as its connection, so nothing
 * is left over when the script is killed. Null when another script holds it.
 */
async function claim(cluster: Cluster): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: cluster.ownerUrl("postgres") });
  // The server may die under it; the watch below notices and starts it again.
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<{ mine: boolean }>(
    "select pg_try_advisory_lock($1) as mine",
    [INSTANCE_LOCK],
  );
  if (rows[0]?.mine === true) return client;
  await client.end();
  return null;
}

/** Starts the server again when it has died, and takes the lock again. */
async function tend(cluster: Cluster, lock: pg.Client): Promise<pg.Client> {
  if (await cluster.answers().catch(() => false)) return lock;
  say("The database ended; starting it again.");
  await cluster.revive();
  return (await claim(cluster)) ?? lock;
}

/** Starts the built-in PostgreSQL and keeps it running. Throws `StartRefusal`. */
export async function openBuiltIn(dataDir: string): Promise<BuiltIn> {
  const password = await keptSecret(dataDir, "database-secret");
  const cluster = await startCluster({ dataDir, password, durable: true });
  const claimed = await claim(cluster);
  if (claimed === null) {
    throw new AlreadyRunning(
      "Qonys is already running from this folder: use it, stop it first, or start another one with its own DATA_DIR and PORT.",
    );
  }
  let lock = claimed;
  let underWay: Promise<void> | null = null;
  const watch = setInterval(() => {
    underWay ??= tend(cluster, lock)
      .then((held) => {
        lock = held;
      })
      .catch((cause: unknown) => say(cause instanceof Error ? cause.message : String(cause)))
      .finally(() => {
        underWay = null;
      });
  }, WATCH_MS);
  return {
    ownerUrl: cluster.ownerUrl,
    stop: async () => {
      clearInterval(watch);
      await underWay;
      await lock.end().catch(() => undefined);
      await cluster.stop();
    },
  };
}
