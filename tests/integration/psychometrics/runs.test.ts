import { beforeAll, expect, it } from "vitest";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { withClient } from "@/lib/platform/postgres/connection";
import { computeRun } from "@/lib/psychometrics/compute-run.command";
import { exportRun } from "@/lib/psychometrics/export-run.command";
import { nightlyRun } from "@/lib/psychometrics/nightly.command";
import { openItem } from "@/lib/psychometrics/open-item.command";
import { requestRun } from "@/lib/psychometrics/request-run.command";
import { newestRun, statisticsOverview } from "@/lib/psychometrics/statistics.query";
import { takeOverDifficulty } from "@/lib/psychometrics/take-over.command";
import { simulateResponses } from "@/prisma/seed/simulate-responses";
import { prepareExam, someone } from "@/tests/factories/candidate";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";

const SITTINGS = 1000;
let database: FreshDatabase;

const centre = async () => (await someone("testing-centre")).actor;
const audited = (action: string) => db.auditEntry.count({ where: { action } });

beforeAll(async () => {
  database = await freshDatabase();
  await setClock(database, new Date("2026-03-02T04:00:00Z"));
  await prepareExam();
  await simulateResponses(SITTINGS, await currentTime());
});

/** Asks for a run and does what the worker would. */
async function run(): Promise<string> {
  const asked = await requestRun(await centre(), "simulated", await currentTime());
  if (!asked.ok) throw new Error(asked.code);
  await computeRun({ runId: asked.runId });
  return asked.runId;
}

it("computes what was asked for once, and shows it", async () => {
  const actor = await centre();
  const before = await statisticsOverview(actor, "reading", "simulated");
  expect(before).toMatchObject({ sittings: SITTINGS, run: null, items: [] });
  const runId = await run();
  await computeRun({ runId });
  const shown = await statisticsOverview(actor, "reading", "simulated");
  expect(shown?.run).toMatchObject({ id: runId, sittings: SITTINGS, responses: SITTINGS * 60 });
  expect(shown?.block).toMatchObject({
    candidates: SITTINGS,
    responses: SITTINGS * 40,
    needed: 12,
  });
  expect(shown?.block?.rasch?.converged).toBe(true);
  expect(shown?.items).toHaveLength(120);
  const right = shown?.items.reduce((sum, { statistics }) => sum + statistics.right, 0);
  const { mean } = shown?.block?.reliability ?? { mean: 0 };
  expect(right).toBe(Math.round(mean * SITTINGS));
});

it("asks for one run at a time, and gives a lost one up", async () => {
  const actor = await centre();
  const now = await currentTime();
  expect(await requestRun(actor, "simulated", now)).toMatchObject({ ok: true });
  expect(await requestRun(actor, "simulated", now)).toEqual({ ok: false, code: "under-way" });
  const later = new Date(now.getTime() + 31 * 60_000);
  expect(await requestRun(actor, "simulated", later)).toMatchObject({ ok: true });
  expect(await db.statisticsRun.count({ where: { status: "given-up" } })).toBe(1);
  await db.statisticsRun.updateMany({
    where: { status: "queued" },
    data: { status: "given-up", finishedAt: later },
  });
});

it("never counts simulated sittings as real ones", async () => {
  const shown = await statisticsOverview(await centre(), "listening", "exam");
  expect(shown).toMatchObject({ sittings: 0, run: null, sources: ["simulated"] });
  // With nothing answered, the night asks for nothing.
  await nightlyRun(new Date("2026-03-02T21:10:00Z"));
  expect(await db.statisticsRun.count({ where: { source: "exam" } })).toBe(0);
});

it("shows the key to the testing centre alone, and writes down that it did", async () => {
  const { id: itemId = "" } = (await db.item.findFirst({ where: { block: "reading" } })) ?? {};
  const before = await audited("item-key-seen");
  expect(await openItem(await centre(), itemId, "simulated")).toMatchObject({ id: itemId });
  expect(await audited("item-key-seen")).toBe(before + 1);
  for (const role of ["auditor", "applicant", "administrator", "police"] as const) {
    const { actor } = await someone(role, role === "police" ? { region: "KZ-75" } : {});
    expect(await openItem(actor, itemId, "simulated"), role).toBeNull();
    expect(await requestRun(actor, "simulated", await currentTime()), role).toMatchObject({
      code: "not-allowed",
    });
    const overview = await statisticsOverview(actor, "reading", null);
    expect(overview !== null, role).toBe(role === "auditor");
  }
  expect(await audited("item-key-seen")).toBe(before + 1);
});

it("exports every item as a row, and writes down that it did", async () => {
  const { id = "" } = (await newestRun("simulated")) ?? {};
  const { actor: auditor } = await someone("auditor");
  expect(await exportRun(auditor, id)).toBeNull();
  const before = await audited("statistics-exported");
  const csv = await exportRun(await centre(), id);
  const [head = "", ...lines] = (csv ?? "").trimEnd().split("\r\n");
  expect(lines).toHaveLength(180);
  expect(head.startsWith("source,item,block,kind,topic,key,")).toBe(true);
  for (const line of lines) expect(line.split(",")).toHaveLength(head.split(",").length);
  expect(await audited("statistics-exported")).toBe(before + 1);
});

it("takes a difficulty over only from real answers, once, and leaves the item as it was asked", async () => {
  const actor = await centre();
  const now = await currentTime();
  const { id: runId = "" } = (await newestRun("simulated")) ?? {};
  const itemId = "R-001";
  const before = await db.item.findUniqueOrThrow({ where: { id: itemId } });
  const take = () => takeOverDifficulty(actor, { runId, itemId }, now);
  expect(await take()).toEqual({ ok: false, code: "simulated" });
  // The same run as if real people had answered.
  await withClient(database.ownerUrl, (owner) =>
    owner.query("update statistics_run set source = 'exam' where id = $1", [runId]),
  );
  const { actor: auditor } = await someone("auditor");
  expect(await takeOverDifficulty(auditor, { runId, itemId }, now)).toMatchObject({ ok: false });
  expect(await take()).toEqual({ ok: true });
  expect(await take()).toEqual({ ok: false, code: "already-taken" });
  const opened = await openItem(actor, itemId, "exam");
  expect(opened?.taken?.difficulty).toBe(opened?.statistics.rasch?.difficulty);
  expect(await db.item.findUniqueOrThrow({ where: { id: itemId } })).toEqual(before);
  expect(await audited("item-difficulty-taken-over")).toBe(1);
});
