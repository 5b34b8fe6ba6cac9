import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { practiceBank } from "./pool.fixture";

const FOLDER = "prisma/bank/practice-audio";
const BITS_PER_SECOND = { webm: 24_000, mp3: 32_000 };

const sizeOf = (file: string) => statSync(path.join(FOLDER, file)).size;
const clips = practiceBank.flatMap((item) =>
  item.block === "listening" ? [{ id: item.stimulus.audio, turns: item.stimulus.turns }] : [],
);

it.each(clips)("$id lasts 8 to 25 seconds in both formats", ({ id }) => {
  for (const format of ["webm", "mp3"] as const) {
    const seconds = (sizeOf(`${id}.${format}`) * 8) / BITS_PER_SECOND[format];
    expect(seconds, format).toBeGreaterThanOrEqual(8);
    expect(seconds, format).toBeLessThanOrEqual(25);
  }
});

it("the clips speak the transcripts as they are now", () => {
  const text = readFileSync(path.join(FOLDER, "made-from.json"), "utf8");
  const hash = (turns: unknown) => createHash("sha256").update(JSON.stringify(turns)).digest("hex");
  expect(JSON.parse(text)).toEqual(
    Object.fromEntries(clips.map(({ id, turns }) => [id, hash(turns)])),
  );
});

it("there is a clip of every item in both formats and nothing else, in 3 MB", () => {
  const expected = clips.flatMap(({ id }) => [`${id}.webm`, `${id}.mp3`]).concat("made-from.json");
  const files = readdirSync(FOLDER);
  expect(files.toSorted()).toEqual(expected.toSorted());
  expect(files.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThan(3_000_000);
});
