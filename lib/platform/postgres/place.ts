import { chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { StartRefusal } from "../refusal";
import { completeBinaries, copyBinaries, packagedBinaries } from "./binaries";
import { canReach, clusterUser, type RunAs } from "./cluster-user";

/** Where the server's programs and data lie, and whom it runs as. */
export type Place = {
  readonly native: string;
  readonly data: string;
  readonly logFile: string;
  readonly runAs: RunAs;
};

const POINTER = "database-folder";

async function makeFolderFor(user: RunAs, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
  return folder;
}

/** The folder that a former start chose elsewhere, or null. */
async function elsewhere(dataDir: string): Promise<string | null> {
  const text = await readFile(path.join(dataDir, POINTER), "utf8").catch(() => "");
  return text.trim() === "" ? null : text.trim();
}

/**
 * A folder outside, for the case that root cloned into a folder that nobody else may enter. Its name
 * is random and noted in the state folder, so that a fresh clone never meets the data of an old one.
 */
async function chooseElsewhere(dataDir: string, user: RunAs): Promise<string> {
  const noted = await elsewhere(dataDir);
  if (noted !== null) return noted;
  for (const parent of ["/var/lib", tmpdir()]) {
    const reachable = await canReach(parent, user).catch(() => false);
    if (!reachable) continue;
    const chosen = await mkdtemp(path.join(parent, "qonys-")).catch(() => null);
    if (chosen === null) continue;
    await makeFolderFor(user, chosen);
    await writeFile(path.join(dataDir, POINTER), `${chosen}\n`, { mode: 0o600 });
    return chosen;
  }
  throw new Error("no folder that the database's user can enter");
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

/** The server's own folder, where its user can work. Throws `StartRefusal` if its data are shut in. */
async function homeOf(dataDir: string, runAs: RunAs): Promise<string> {
  const inside = path.join(dataDir, "postgres");
  const moved = (await elsewhere(dataDir)) !== null;
  if (!moved && (await canReach(dataDir, runAs))) return makeFolderFor(runAs, inside);
  if (!moved && (await exists(path.join(inside, "data")))) {
    throw new StartRefusal(
      `The database lies in ${inside}, which the user it runs as can no longer enter: let others pass through the folders above it (chmod o+x).`,
    );
  }
  return chooseElsewhere(dataDir, runAs);
}

/** Finds or makes the folders of the built-in server. `dataDir` exists already. */
export async function placeCluster(dataDir: string): Promise<Place> {
  const runAs = await clusterUser();
  const packaged = packagedBinaries();
  const home = await homeOf(dataDir, runAs);
  const usable =
    (await canReach(packaged, runAs)) &&
    (await completeBinaries(packaged).then(
      () => true,
      () => false,
    ));
  const native = usable ? packaged : await copyBinaries(packaged, path.join(home, "native"));
  return { native, data: path.join(home, "data"), logFile: path.join(home, "server.log"), runAs };
}

/** Erases the server's data, wherever it lies. The server must not run. */
export async function eraseCluster(dataDir: string): Promise<void> {
  const noted = await elsewhere(dataDir);
  if (noted !== null) await rm(noted, { recursive: true, force: true });
  await rm(path.join(dataDir, "postgres"), { recursive: true, force: true });
  await rm(path.join(dataDir, POINTER), { force: true });
}
