import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/assessment/assess";
import { jcsHash } from "@/lib/platform/digest";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { lines } from "@/scripts/lines";
import { someAnswers, someJob } from "@/tests/factories/answers";

const start = () =>
  spawn(process.execPath, ["--import", "tsx", "scripts/score.ts"], {
    stdio: ["pipe", "pipe", "pipe"],
  });

async function run(input: string | Uint8Array) {
  const child = start();
  child.stdin.on("error", () => undefined).end(input);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { out, err, code: Number(code) };
}

describe("the command line", { timeout: 30_000 }, () => {
  it("writes a line for each line, good or bad, and skips blank ones", async () => {
    const good = someAnswers({ education: "doctorate", jobs: [someJob({ from: "2001-01" })] });
    const input = [
      `\uFEFF${JSON.stringify(good)}\r`,
      "",
      "  \t\r",
      "not JSON",
      JSON.stringify({ ...good, jobs: [someJob({ to: "2027-01" })] }),
      JSON.stringify({ ...good, қоныс: 1 }),
      JSON.stringify(good),
    ].join("\n");
    const { out, err, code } = await run(input);
    expect([code, err]).toEqual([0, ""]);
    expect(out.endsWith("\n")).toBe(true);
    const scored = {
      ...assess(good, RULE_SET_2026),
      ruleSet: "2026-illustrative",
      ruleSetHash: jcsHash(RULE_SET_2026),
    };
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([
      scored,
      { error: { path: "", message: "expected one JSON object" } },
      { error: { path: "jobs.0.to", message: "must not be after submittedOn" } },
      { error: { path: "қоныс", message: "unknown key" } },
      scored,
    ]);
  });

  it("writes nothing for nothing, and survives bytes that are no text", async () => {
    expect(await run("")).toEqual({ out: "", err: "", code: 0 });
    const { out, code } = await run(new Uint8Array([0xff, 0xfe, 0x0a, 0x7b, 0xc3, 0x28, 0x00]));
    expect([out.split("\n").length, code]).toEqual([3, 0]);
  });

  it("ends quietly when its reader has seen enough", async () => {
    const child = start();
    child.stdin.on("error", () => undefined);
    child.stdin.end(`${JSON.stringify(someAnswers())}\n`.repeat(20_000));
    child.stdout.once("data", () => child.stdout.destroy());
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
    expect([Number(code), err]).toEqual([0, ""]);
  });
});

describe("lines", () => {
  const encode = (part: string) => new TextEncoder().encode(part);
  async function all(chunks: Uint8Array[]) {
    async function* stream() {
      yield* chunks;
    }
    const found: string[] = [];
    for await (const batch of lines(stream())) found.push(...batch);
    return found;
  }

  it("are the same however the bytes arrive, within a letter too", async () => {
    const bytes = encode("қоныс\nекі\u2028жол\n\nсоңы");
    const expected = ["қоныс", "екі\u2028жол", "", "соңы"];
    for (let size = 1; size <= bytes.length; size += 1) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.slice(index * size, (index + 1) * size),
      );
      expect(await all(chunks)).toEqual(expected);
    }
  });

  it("that never end do not take all memory", async () => {
    const mebibyte = encode("x".repeat(1024 * 1024));
    const chunks = [...Array.from({ length: 17 }, () => mebibyte), encode("\nshort\n")];
    expect(await all(chunks)).toEqual(["(a line longer than 16 Mi characters)", "short", ""]);
  });
});
