import { chmod, lstat, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { completeBinaries } from "@/lib/platform/postgres/binaries";
import { type Cluster, startCluster } from "@/lib/platform/postgres/cluster";
import { withClient } from "@/lib/platform/postgres/connection";
import { eraseCluster } from "@/lib/platform/postgres/place";

let home: string;
let dataDir: string;
let clusters: Cluster[];

const start = async (password = "word", durable = false) => {
  const cluster = await startCluster({ dataDir, password, durable });
  clusters.push(cluster);
  return cluster;
};

const pidOf = async (folder: string) =>
  Number((await readFile(path.join(folder, "data/postmaster.pid"), "utf8")).split("\n")[0]);

const kept = (cluster: Cluster) =>
  withClient(cluster.ownerUrl("postgres"), async (owner) => {
    const { rows } = await owner.query<{ n: number }>("select n from kept");
    return rows[0]?.n;
  });

const keep = (cluster: Cluster, n: number) =>
  withClient(cluster.ownerUrl("postgres"), (owner) =>
    owner.query(`create table kept as select ${n} as n`),
  );

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), "qonys-cluster-"));
  await chmod(home, 0o711);
  dataDir = path.join(home, "state");
  await mkdir(dataDir, { mode: 0o711 });
  clusters = [];
});

afterEach(async () => {
  for (const cluster of clusters) await cluster.stop();
  await eraseCluster(dataDir);
  await rm(home, { recursive: true, force: true });
});

it("keeps its data from start to start, in UTF-8 whatever the machine's language", async () => {
  const first = await start();
  await keep(first, 1);
  await first.stop();
  expect(await first.answers()).toBe(false);
  const second = await start();
  expect(await kept(second)).toBe(1);
  const encoding = await withClient(second.ownerUrl("postgres"), (owner) =>
    owner.query("select current_setting('server_encoding') as encoding, lower('ҚОНЫС') as lower"),
  );
  expect(encoding.rows).toEqual([{ encoding: "UTF8", lower: "қоныс" }]);
});

it("takes over a server that outlived its start script", async () => {
  const orphan = await start();
  await keep(orphan, 2);
  const heir = await start();
  expect(heir.port).toBe(orphan.port);
  expect(await kept(heir)).toBe(2);
});

it("comes back on the same port after a kill -9, with everything it had committed", async () => {
  const cluster = await start("word", true);
  await keep(cluster, 3);
  process.kill(await pidOf(path.join(dataDir, "postgres")), "SIGKILL");
  await sleep(50);
  await cluster.revive();
  expect(await kept(cluster)).toBe(3);
});

it("starts although a lock file names a program that is none of ours", async () => {
  const cluster = await start();
  await keep(cluster, 4);
  const lock = path.join(dataDir, "postgres/data/postmaster.pid");
  const lines = (await readFile(lock, "utf8")).split("\n");
  await cluster.stop();
  await writeFile(lock, [String(process.pid), ...lines.slice(1)].join("\n"));
  expect(await kept(await start())).toBe(4);
});

it("says so when its data were made with another secret", async () => {
  await (await start()).stop();
  await expect(start("another")).rejects.toThrow(/made with another secret/);
});

it.runIf(process.getuid?.() === 0)(
  "finds a place for root's server in a folder that nobody else may enter",
  async () => {
    await chmod(home, 0o700);
    const first = await start();
    await keep(first, 5);
    const elsewhere = (await readFile(path.join(dataDir, "database-folder"), "utf8")).trim();
    expect((await lstat(elsewhere)).mode & 0o777).toBe(0o700);
    await first.stop();
    expect(await kept(await start())).toBe(5);
    for (const cluster of clusters) await cluster.stop();
    await eraseCluster(dataDir);
    await expect(lstat(elsewhere)).rejects.toThrow();
  },
);

it("makes the links and permissions that an install without scripts leaves out", async () => {
  const native = path.join(home, "native");
  await mkdir(path.join(native, "bin"), { recursive: true });
  await mkdir(path.join(native, "lib"));
  for (const program of ["initdb", "pg_ctl", "postgres"]) {
    await writeFile(path.join(native, "bin", program), "", { mode: 0o644 });
  }
  await writeFile(path.join(native, "lib/libicu.so.60.2"), "library");
  await writeFile(
    path.join(native, "pg-symlinks.json"),
    JSON.stringify([{ source: "native/lib/libicu.so.60.2", target: "native/lib/libicu.so.60" }]),
  );
  await completeBinaries(native);
  await completeBinaries(native);
  expect(await readFile(path.join(native, "lib/libicu.so.60"), "utf8")).toBe("library");
  expect((await lstat(path.join(native, "bin/postgres"))).mode & 0o111).toBe(0o111);
});
