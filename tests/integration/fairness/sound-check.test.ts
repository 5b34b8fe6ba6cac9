import { beforeAll, expect, it } from "vitest";
import { recordSoundCheck } from "@/lib/exam/sound-check.command";
import { soundChecked } from "@/lib/exam/sound-check.query";
import { db } from "@/lib/platform/db";
import { someone } from "@/tests/factories/candidate";
import { freshDatabase, setClock } from "../harness";

const START = new Date("2026-03-02T04:00:00Z");
const hours = (count: number) => new Date(START.getTime() + count * 3_600_000);

beforeAll(async () => {
  await setClock(await freshDatabase(), START);
});

it("counts for a day once it is passed, and so does going on without; a failed one does not", async () => {
  const { actor } = await someone("applicant");
  const other = await someone("applicant");
  await recordSoundCheck(actor, "failed", "Firefox/127.0", START);
  expect(await soundChecked(actor, START)).toBeNull();
  await recordSoundCheck(actor, "passed", "Firefox/127.0", hours(1));
  expect(await soundChecked(actor, hours(24.9))).toEqual({ outcome: "passed", at: hours(1) });
  expect(await soundChecked(actor, hours(25))).toBeNull();
  await recordSoundCheck(actor, "skipped", "Firefox/127.0", hours(30));
  expect(await soundChecked(actor, hours(31))).toEqual({ outcome: "skipped", at: hours(30) });
  expect(await soundChecked(other.actor, hours(31))).toBeNull();
  const rows = await db.soundCheck.findMany({ orderBy: { at: "asc" } });
  expect(rows.map(({ outcome, browser }) => [outcome, browser])).toEqual([
    ["failed", "firefox"],
    ["passed", "firefox"],
    ["skipped", "firefox"],
  ]);
  await expect(db.soundCheck.deleteMany()).rejects.toThrow();
});

it("keeps nothing of somebody who takes no test", async () => {
  const { actor } = await someone("testing-centre");
  await recordSoundCheck(actor, "passed", "Firefox/127.0", START);
  expect(await db.soundCheck.count({ where: { at: START } })).toBe(1);
});
