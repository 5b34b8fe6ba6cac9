/**
 * Speaks every listening item into `prisma/bank/audio/<id>.webm` (Opus, 24 kbit/s mono) with an MP3
 * twin for browsers without Opus, and the sound check's clips; the practice pool's into a folder of its own.
 *
 * Needs `espeak-ng` (it has a free Kazakh voice) and `ffmpeg` with libopus and libmp3lame:
 * `apt-get install espeak-ng ffmpeg`. The clips are committed, so only somebody who changes the bank
 * runs this: `npx tsx scripts/make-audio.ts [id ...]` (no id: all of them).
 */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { Bank } from "@/lib/exam/item.schema";
import { SOUND_CLIPS, soundTurns } from "@/lib/exam/sound-check";
import { PracticeBank } from "@/lib/practice/practice-item.schema";

type Turn = { readonly speaker: "a" | "b"; readonly text: string };
type Clip = { readonly id: string; readonly turns: readonly Turn[]; readonly out: string };

const OUT = "prisma/bank/audio";
const PRACTICE_OUT = "prisma/bank/practice-audio";

/** An octave apart, so that nobody mixes the two up; both slow, as KAZTEST speaks at A1. */
const VOICES = {
  a: ["-v", "kk+f2", "-p", "50", "-s", "132", "-g", "3"],
  b: ["-v", "kk", "-p", "42", "-s", "126", "-g", "3"],
} as const;

const SECONDS = { before: 0.5, between: 0.8, after: 0.5 } as const;

/** EBU R128: -18 LUFS is loud for speech on a telephone and still leaves the peaks whole. */
const LOUDNESS = "loudnorm=I=-18:TP=-1.5:LRA=11";

/** Word by word, so that each can be told from the next on the loudspeaker of a phone. */
const SOUND_CHECK_CLIPS = SOUND_CLIPS.map((id): Clip => ({ id, out: OUT, turns: soundTurns(id) }));

/**
 * espeak-ng reads every `у` as a consonant (`су` without any vowel) and stumbles over the soft sign.
 * After a consonant `у` sounds `ұу` or `үу`, by the harmony of the vowel before it, else after it.
 */
function spoken(text: string): string {
  return text.replace(/[ьъ]/giu, "").replace(/[\p{L}]+/gu, (word) =>
    word.replace(/(?<=^|[^аәеоөұүыіэиуёюя])у/giu, (_u, at: number) => {
      const before = word
        .slice(0, at)
        .match(/[аәоөұүыіеэ]/giu)
        ?.at(-1);
      const vowel = before ?? word.slice(at + 1).match(/[аәоөұүыіеэ]/iu)?.[0] ?? "а";
      return "әөүіеэ".includes(vowel.toLowerCase()) ? "үу" : "ұу";
    }),
  );
}

function ffmpeg(...args: string[]): string {
  const run = spawnSync("ffmpeg", ["-hide_banner", "-nostdin", "-y", ...args], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`ffmpeg failed: ${run.error?.message ?? run.stderr}`);
  return run.stderr;
}

/** Turns one after another with silence before, between and after them, at 48 kHz. */
function join(turns: readonly string[], out: string) {
  const parts = turns.map((_turn, index) => {
    const pad = index === turns.length - 1 ? SECONDS.after : SECONDS.between;
    const lead = index === 0 ? `adelay=${SECONDS.before * 1000}:all=1,` : "";
    return `[${index}:a]aresample=48000,${lead}apad=pad_dur=${pad}[t${index}]`;
  });
  const joined = turns.map((_turn, index) => `[t${index}]`).join("");
  ffmpeg(
    ...turns.flatMap((turn) => ["-i", turn]),
    "-filter_complex",
    `${parts.join(";")};${joined}concat=n=${turns.length}:v=0:a=1[out]`,
    ...["-map", "[out]", "-ac", "1", out],
  );
}

const Loudness = z.object({
  input_i: z.string(),
  input_tp: z.string(),
  input_lra: z.string(),
  input_thresh: z.string(),
  target_offset: z.string(),
});

/** The second pass of loudnorm: one gain for the whole clip, from what the first pass measured. */
function evenLoudness(wav: string): string {
  const report = ffmpeg("-i", wav, "-af", `${LOUDNESS}:print_format=json`, "-f", "null", "-");
  const seen = Loudness.parse(JSON.parse(report.slice(report.lastIndexOf("{"))));
  return [
    LOUDNESS,
    `measured_I=${seen.input_i}`,
    `measured_TP=${seen.input_tp}`,
    `measured_LRA=${seen.input_lra}`,
    `measured_thresh=${seen.input_thresh}`,
    `offset=${seen.target_offset}`,
    "linear=true",
  ].join(":");
}

/** Without titles, dates and random ids: a rebuilt clip of an unchanged item is the same bytes. */
const PLAIN = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"];

function makeClip(clip: Clip, folder: string) {
  const turns = clip.turns.map((turn, index) => {
    const wav = path.join(folder, `${clip.id}-${index}.wav`);
    execFileSync("espeak-ng", [...VOICES[turn.speaker], "-w", wav, spoken(turn.text)]);
    return wav;
  });
  const joined = path.join(folder, `${clip.id}.wav`);
  join(turns, joined);
  const even = evenLoudness(joined);
  const encode = (extension: string, ...codec: string[]) =>
    ffmpeg("-i", joined, "-af", even, ...codec, ...PLAIN, path.join(clip.out, clip.id + extension));
  encode(".webm", "-c:a", "libopus", "-b:a", "24k", "-ar", "48000", "-application", "voip");
  encode(".mp3", "-c:a", "libmp3lame", "-b:a", "32k", "-ar", "24000");
}

/** By clip: the hash of the transcript it speaks. A test compares, so that no clip goes stale. */
function noteTranscript(clip: Clip) {
  const file = path.join(clip.out, "made-from.json");
  const known = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const hashes = z.record(z.string(), z.string()).parse(known);
  hashes[clip.id] = createHash("sha256").update(JSON.stringify(clip.turns)).digest("hex");
  const sorted = Object.entries(hashes).toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const wanted = new Set(process.argv.slice(2));
const clips = [
  ...Bank.parse(read("prisma/bank/listening.json")).map((item) => ({ item, out: OUT })),
  ...PracticeBank.parse(read("prisma/bank/practice-listening.json")).map((item) => ({
    item,
    out: PRACTICE_OUT,
  })),
].flatMap(({ item, out }): Clip[] =>
  item.block === "listening" ? [{ id: item.stimulus.audio, turns: item.stimulus.turns, out }] : [],
);
const folder = mkdtempSync(path.join(tmpdir(), "clips-"));
for (const out of [OUT, PRACTICE_OUT]) mkdirSync(out, { recursive: true });
try {
  for (const clip of [...SOUND_CHECK_CLIPS, ...clips]) {
    if (wanted.size > 0 && !wanted.has(clip.id)) continue;
    makeClip(clip, folder);
    noteTranscript(clip);
    console.log(clip.id);
  }
} finally {
  rmSync(folder, { recursive: true });
}
