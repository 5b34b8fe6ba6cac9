import { freePort } from "./free-port";
import { initialise } from "./initialise";
import { placeCluster } from "./place";
import { answersAt, bringUp, halt, ownerUrl, survivor } from "./server-process";

export type ClusterOptions = {
  /** The state folder; the server's own folder is made inside, or elsewhere when it must. */
  readonly dataDir: string;
  readonly password: string;
  /** False gives up crash safety for speed: only for tests, which throw the data away. */
  readonly durable: boolean;
};

export type Cluster = {
  readonly port: number;
  /** Address of a database for the owner of everything. */
  readonly ownerUrl: (database: string) => string;
  readonly answers: () => Promise<boolean>;
  /** Starts the server again after it died, on the same port. */
  readonly revive: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/**
 * Starts the PostgreSQL that came with the packages, or takes over one that an earlier start left
 * running when it was killed. Throws `StartRefusal` with a sentence when that cannot be done.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { dataDir, password, durable } = options;
  const place = await placeCluster(dataDir);
  await initialise(place, password, durable);
  const left = await survivor(place, password);
  const port = left.alive ? left.port : await freePort(left.port);
  const server = { place, port, password, durable };
  if (!left.alive) await bringUp(server);
  return {
    port,
    ownerUrl: (database) => ownerUrl(port, password, database),
    answers: () => answersAt(port, password),
    revive: () => bringUp(server),
    stop: () => halt(place),
  };
}
