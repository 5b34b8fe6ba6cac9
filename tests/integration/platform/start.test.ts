import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Supervised } from "@/scripts/start/service";
import { keptSecret } from "@/scripts/start/state-folder";

let home: string;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "qonys-start-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

type Ended = { readonly code: number | null; readonly said: string };

function run(script: string, env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", script], {
      env: { ...process.env, DATA_DIR: path.join(home, "state"), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += String(chunk);
    });
    child.stderr.on("data", (chunk) => {
      said += String(chunk);
    });
    child.once("close", (code) => resolve({ code, said: said.trim() }));
  });
}

const start = (env: Record<string, string>) => run("scripts/start.ts", env);

it("names every setting that is wrong, a sentence a line", async () => {
  const { code, said } = await start({ PORT: "0", SMTP_URL: "mail" });
  expect(code).toBe(1);
  expect(said.split("\n")).toEqual([
    "Qonys: SMTP_URL is wrong: it must be like smtps://user:password@host:465.",
    "Qonys: PORT is wrong: it must be a number from 1 to 65535.",
  ]);
});

it("tells of a database that cannot be reached in one sentence", async () => {
  const ended = await start({ DATABASE_URL: "postgresql://me:word@127.0.0.1:1/qonys" });
  expect(ended).toEqual({
    code: 1,
    said: "Qonys: The database at 127.0.0.1:1/qonys cannot be used: nothing answers there.",
  });
});

it("tells of a folder that cannot be made in one sentence", async () => {
  const file = path.join(home, "file");
  await writeFile(file, "");
  const ended = await start({ DATA_DIR: file });
  expect(ended.code).toBe(1);
  expect(ended.said).toBe(
    `Qonys: ${file} cannot be written: a file stands where a folder should be. Set DATA_DIR to a folder that can be.`,
  );
});

it("tells of a busy port in one sentence, and leaves no database running", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = typeof address === "object" ? address?.port : 0;
  const dataDir = path.join(home, "busy");
  const ended = await start({ PORT: String(port), DATA_DIR: dataDir });
  other.close();
  expect(ended.code).toBe(1);
  expect(ended.said).toMatch(
    /^Qonys: Port \d+ cannot be opened: another program uses it\. Choose another one, for example «PORT=\d+ npm start»\.$/,
  );
  await expect(stat(path.join(dataDir, "postgres/data/postmaster.pid"))).rejects.toThrow();
  const { said } = await run("scripts/reset.ts", { DATA_DIR: dataDir });
  expect(said).toBe("The demo's data are erased: «npm start» makes them anew.");
  await expect(stat(path.join(dataDir, "postgres"))).rejects.toThrow();
});

it("refuses to erase or to seed production", async () => {
  const { said } = await run("scripts/create-admin.ts", {});
  expect(said).toMatch(/^Qonys: The demo has its administrator already/);
  const reset = await run("scripts/reset.ts", { QONYS_MODE: "production" });
  expect(reset.code).toBe(1);
  expect(reset.said).toMatch(/^Qonys: DATABASE_URL is not set/);
});

it("keeps a generated secret, for its owner only", async () => {
  const secret = await keptSecret(home, "secret");
  expect(await keptSecret(home, "secret")).toBe(secret);
  expect(secret).toMatch(/^demo-[\w-]{48}$/);
  expect((await stat(path.join(home, "secret"))).mode & 0o077).toBe(0);
});

const SERVICE = `
  require("node:fs").appendFileSync(process.env.TRACE, process.pid + "\\n");
  process.on("SIGTERM", () => process.exit(0));
  process.on("disconnect", () => process.exit(0));
  if (process.env.BROKEN) { console.error("The key is bent."); process.exit(1); }
  process.send({ ready: true });
  setInterval(() => {}, 1000);
`;

async function aService(env: Record<string, string> = {}) {
  const folder = await mkdtemp(path.join(home, "service-"));
  const file = path.join(folder, "service.cjs");
  const trace = path.join(folder, "trace");
  await writeFile(file, SERVICE);
  const service = new Supervised({
    name: "service",
    file,
    env: { TRACE: trace, ...env },
    logFile: path.join(folder, "log"),
  });
  const pids = async () => (await readFile(trace, "utf8")).trim().split("\n").map(Number);
  return { service, pids };
}

it("starts a process again that was killed, and stops it for good", async () => {
  const { service, pids } = await aService();
  await service.ready;
  const [first = 0] = await pids();
  process.kill(first, "SIGKILL");
  while ((await pids()).length < 2) await sleep(50);
  await sleep(300);
  await service.stop();
  const second = (await pids())[1] ?? 0;
  expect(() => process.kill(second, 0)).toThrow();
  await sleep(500);
  expect(await pids()).toHaveLength(2);
});

it("says why a process does not start, in its own words", async () => {
  const { service } = await aService({ BROKEN: "1" });
  await expect(service.ready).rejects.toThrow("The service did not start: The key is bent.");
});
