import { EnvError } from "@/lib/platform/env";
import { codeOf, StartRefusal } from "@/lib/platform/refusal";
import { complain } from "./say";

const DISK: Readonly<Record<string, string>> = {
  EROFS: "the disk is read-only",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOTDIR: "a file stands where a folder should be",
  EEXIST: "a file stands where a folder should be",
  ENOENT: "no folder can be made there",
};

/** The system's error about a file as a sentence, or null. */
function diskProblem(cause: unknown): StartRefusal | null {
  const reason = DISK[codeOf(cause)];
  if (reason === undefined || !(cause instanceof Error) || !("path" in cause)) return null;
  // A failed copy names its source first.
  const file = "dest" in cause ? cause.dest : cause.path;
  return new StartRefusal(
    `${String(file)} cannot be written: ${reason}. Set DATA_DIR to a folder that can be.`,
  );
}

/** Tells why a script cannot go on and sets the exit code; only a bug of ours shows its stack. */
export function fail(cause: unknown): void {
  process.exitCode = 1;
  const disk = diskProblem(cause);
  if (cause instanceof EnvError) complain(cause.problems);
  else if (cause instanceof StartRefusal) complain([cause.message]);
  else if (disk !== null) complain([disk.message]);
  else console.error(cause);
}
