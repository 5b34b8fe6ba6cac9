import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { StartRefusal } from "@/lib/platform/refusal";
import { runNode } from "./run-script";
import { say } from "./say";

const NEXT = "node_modules/next/dist/bin/next";
const PRISMA = "node_modules/prisma/build/index.js";
const CLIENT = "lib/platform/generated";

const SOURCES = ["app", "components", "lib"];
// Not tsconfig.json: the build itself writes into it.
const SOURCE_FILES = [
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "proxy.ts",
];

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(path.join(CLIENT, path.sep)));
}

/** A digest of the files' names and contents: unlike dates, it survives a clone and a copy. */
async function fingerprint(files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files.toSorted()) {
    hash.update(`${file}\0`).update(await readFile(file));
  }
  return hash.digest("hex");
}

const isCurrent = async (stamp: string, wanted: string) =>
  (await readFile(stamp, "utf8").catch(() => "")) === wanted;

/** What a program printed is of use here: it names the file at fault. */
const refuse = (sentence: string) => (cause: unknown) => {
  throw new StartRefusal(`${sentence} ${cause instanceof Error ? cause.message : String(cause)}`);
};

/** Makes the database client from the schema, unless it is there already. */
export async function ensureClient(): Promise<void> {
  const stamp = path.join(CLIENT, ".schema-digest");
  const wanted = await fingerprint(["prisma/schema.prisma", "package-lock.json"]);
  if (await isCurrent(stamp, wanted)) return;
  await runNode([PRISMA, "generate"], {}).catch(refuse("The database client could not be made."));
  await writeFile(stamp, wanted);
}

/** Builds the pages for production, unless the last build is of these very sources. */
export async function ensureBuild(): Promise<void> {
  const stamp = ".next/sources-digest";
  const listed = await Promise.all(SOURCES.map(filesBelow));
  const wanted = await fingerprint([...listed.flat(), ...SOURCE_FILES]);
  if (await isCurrent(stamp, wanted)) return;
  say("Building the pages (once, about half a minute) …");
  await runNode([NEXT, "build"], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }).catch(
    refuse("The pages could not be built."),
  );
  await writeFile(stamp, wanted);
}
