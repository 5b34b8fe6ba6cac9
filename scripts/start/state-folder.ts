import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { GENERATED_SECRET_PREFIX } from "@/lib/platform/env.schema";
import { codeOf } from "@/lib/platform/refusal";

/**
 * Makes a folder and those above it, one by one: Node's recursive way reports a read-only disk as a
 * missing folder, and on some file systems never returns.
 */
async function makeFolders(folder: string, mode: number): Promise<void> {
  const there = await stat(folder).catch(() => null);
  if (there?.isDirectory()) return;
  if (folder !== path.dirname(folder)) await makeFolders(path.dirname(folder), 0o755);
  await mkdir(folder, { mode });
}

/** Makes the state folder and shows that it can be written; throws the system's error if not. */
export async function prepareStateFolder(dataDir: string): Promise<void> {
  // Others may pass through (the database's user has to), but not look.
  await makeFolders(dataDir, 0o711);
  await makeFolders(path.join(dataDir, "logs"), 0o700);
  const probe = path.join(dataDir, ".writable");
  await (await open(probe, "w", 0o600)).close();
  await rm(probe);
}

/** A secret of this folder, made at the first call and the same ever after. */
export async function keptSecret(dataDir: string, name: string): Promise<string> {
  const file = path.join(dataDir, name);
  const kept = await readFile(file, "utf8").catch((cause: unknown) => {
    if (codeOf(cause) === "ENOENT") return null;
    throw cause;
  });
  if (kept !== null && kept.trim() !== "") return kept.trim();
  const secret = `${GENERATED_SECRET_PREFIX}${randomBytes(36).toString("base64url")}`;
  const handle = await open(file, "w", 0o600);
  await handle.writeFile(`${secret}\n`);
  await handle.sync();
  await handle.close();
  return secret;
}
