import { execFile } from "node:child_process";
import { access, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { StartRefusal } from "../refusal";
import { programIn } from "./binaries";
import type { Place } from "./place";

const run = promisify(execFile);

// Without these the encoding depends on LANG, and where that is unset it is SQL_ASCII.
const INITDB_FLAGS = [
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  "--auth=scram-sha-256",
  "--username=postgres",
];
/** The last complaint of a program that failed. */
const reasonOf = (cause: unknown) => {
  const printed = cause instanceof Error && "stderr" in cause ? String(cause.stderr) : "";
  const complaint = printed.split("\n").findLast((line) => /error|fatal/i.test(line));
  return complaint?.replace(/^.*?(error|FATAL):\s*/i, "") ?? String(cause);
};

/** As another user the current folder may be out of reach; PostgreSQL wants one that is not. */
export const spawnOptions = (place: Place) => ({
  ...place.runAs,
  cwd: path.parse(place.data).root,
});

/** Makes the data folder when there is none; a start that is killed meanwhile leaves nothing half. */
export async function initialise(place: Place, password: string, durable: boolean): Promise<void> {
  const done = await access(path.join(place.data, "PG_VERSION")).then(
    () => true,
    () => false,
  );
  if (done) return;
  // A start that was killed half-way leaves only the draft, which is made anew.
  const draft = `${place.data}.new`;
  await rm(draft, { recursive: true, force: true });
  const passwordFile = `${place.data}.password`;
  await writeFile(passwordFile, `${password}\n`, { mode: 0o644 });
  try {
    await run(
      programIn(place.native, "initdb"),
      [
        `--pgdata=${draft}`,
        `--pwfile=${passwordFile}`,
        ...INITDB_FLAGS,
        ...(durable ? [] : ["--no-sync"]),
      ],
      { ...spawnOptions(place), env: { ...process.env, LC_ALL: "C" } },
    ).catch((cause: unknown) => {
      throw new StartRefusal(`The built-in database could not be made: ${reasonOf(cause)}.`);
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(draft, place.data);
}
