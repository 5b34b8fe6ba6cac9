import { spawn } from "node:child_process";
import { onEnd } from "./ending";

type Environment = Readonly<Record<string, string | undefined>>;

/** What a TypeScript file is run with: no package manager in between that could swallow signals. */
export const TSX = ["--import", "tsx"] as const;

/**
 * Runs a program of Node to its end and returns what it printed. Throws with its last lines when it
 * fails. It ends with us.
 */
export function runNode(args: readonly string[], env: Environment): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const forget = onEnd(async () => {
      child.kill("SIGTERM");
    });
    let printed = "";
    const keep = (chunk: Buffer) => {
      printed += chunk.toString("utf8");
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("close", (code) => {
      forget();
      if (code === 0) resolve(printed);
      else reject(new Error(`${args.join(" ")} failed:\n${printed.trim()}`));
    });
  });
}

export const runScript = (file: string, args: readonly string[], env: Environment) =>
  runNode([...TSX, file, ...args], env);
