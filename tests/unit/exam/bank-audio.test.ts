import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { SOUND_CLIPS, soundTurns } from "@/lib/exam/sound-check";
import { realBank } from "@/tests/unit/exam/bank.fixture";

const FOLDER = "prisma/bank/audio";
const MP3_BITS_PER_SECOND = 32_000;

const bytesOf = (file: string) => readFileSync(path.join(FOLDER, file));
const clips = realBank.flatMap((item) =>
  item.block === "listening" ? [{ id: item.stimulus.audio, turns: item.stimulus.turns }] : [],
);

/** Seconds from the WebM header's Duration element: id 0x4489, length 8, a double in milliseconds. */
function webmSeconds(bytes: Buffer): number {
  const at = bytes.indexOf(Buffer.from([0x44, 0x89, 0x88]));
  return at < 0 ? Number.NaN : bytes.readDoubleBE(at + 3) / 1000;
}

describe("the clips", () => {
  it.each(clips)("$id lasts 8 to 25 seconds in both formats and is not silent", ({ id }) => {
    const webm = bytesOf(`${id}.webm`);
    const seconds = webmSeconds(webm);
    expect(seconds).toBeGreaterThanOrEqual(8);
    expect(seconds).toBeLessThanOrEqual(25);
    const twin = (statSync(path.join(FOLDER, `${id}.mp3`)).size * 8) / MP3_BITS_PER_SECOND;
    expect(Math.abs(twin - seconds)).toBeLessThan(0.5);
    // Opus spends next to nothing on silence, and about 24 kbit/s on speech.
    const bitsPerSecond = (webm.length * 8) / seconds;
    expect(bitsPerSecond).toBeGreaterThan(16_000);
    expect(bitsPerSecond).toBeLessThan(32_000);
  });

  it("speak the transcripts as they are now", () => {
    const madeFrom = z
      .record(z.string(), z.string())
      .parse(JSON.parse(bytesOf("made-from.json").toString()));
    const checks = SOUND_CLIPS.map((id) => ({ id, turns: soundTurns(id) }));
    const stale = [...clips, ...checks].filter(
      ({ id, turns }) =>
        madeFrom[id] !== createHash("sha256").update(JSON.stringify(turns)).digest("hex"),
    );
    expect(stale.map((clip) => clip.id)).toEqual([]);
  });

  it("are all there, with the sound check, and nothing else", () => {
    const expected = [...clips.map((clip) => clip.id), ...SOUND_CLIPS]
      .flatMap((id) => [`${id}.webm`, `${id}.mp3`])
      .concat("made-from.json");
    expect(readdirSync(FOLDER).toSorted()).toEqual(expected.toSorted());
  });

  it("weigh less than 8 MB together", () => {
    const bytes = readdirSync(FOLDER).reduce(
      (sum, file) => sum + statSync(path.join(FOLDER, file)).size,
      0,
    );
    expect(bytes).toBeLessThan(8_000_000);
  });
});
