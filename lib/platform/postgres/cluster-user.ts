import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { StartRefusal } from "../refusal";

const run = promisify(execFile);

/** Whom the database server runs as; empty means as ourselves. */
export type RunAs = { readonly uid?: number; readonly gid?: number };

const idsOf = async (name: string): Promise<RunAs | null> => {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
};

/**
 * PostgreSQL refuses to run as root, so a start by root runs it as the system's `postgres` user, which
 * is made when missing; where no user can be made, as `nobody`.
 */
export async function clusterUser(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return {};
  const known = await idsOf("postgres");
  if (known !== null) return known;
  await run("useradd", ["--system", "--user-group", "--shell", "/bin/false", "postgres"]).catch(
    () => undefined,
  );
  const found = (await idsOf("postgres")) ?? (await idsOf("nobody"));
  if (found !== null) return found;
  throw new StartRefusal(
    "PostgreSQL does not run as root and no other user could be made: start Qonys as an ordinary user, or set DATABASE_URL.",
  );
}

/** Whether that user can pass through every folder on the way to `target`. */
export async function canReach(target: string, user: RunAs): Promise<boolean> {
  if (user.uid === undefined) return true;
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}
