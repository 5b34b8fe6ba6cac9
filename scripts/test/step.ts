import { spawn } from "node:child_process";
import type { Count } from "./report";

export type Step = {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** Reads how many tests ran; a step without it is one check by itself. */
  readonly count?: () => Promise<Count>;
};

const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };
const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };

type Ended = { readonly ok: boolean; readonly printed: string };

function run({ command: [program, ...args], env }: Step, live: boolean): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: live ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    });
    let printed = "";
    const keep = (chunk: Buffer) => {
      printed += chunk.toString("utf8");
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.once("error", (cause) => resolve({ ok: false, printed: String(cause) }));
    child.once("close", (code) => resolve({ ok: code === 0, printed }));
  });
}

async function counted(step: Step, ok: boolean): Promise<Count> {
  if (step.count === undefined) return ok ? PASSED : FAILED;
  const count = await step.count().catch(() => FAILED);
  // A file that cannot be loaded fails the run without failing a test.
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

/** Runs one step; a quiet one shows what it printed only when it fails. */
export async function runStep(step: Step, live: boolean): Promise<Count> {
  const started = Date.now();
  if (live) console.log(`\n── ${step.name}`);
  const { ok, printed } = await run(step, live);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (!ok) console.log(printed.trim());
  console.log(`${ok ? "✓" : "✗"} ${step.name} (${seconds} s)`);
  return counted(step, ok);
}
