import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});

/** Whether a package finds another one in its own folder or one above, as Node looks for it. */
function finds(packages: Record<string, unknown>, from: string, name: string): boolean {
  const place = from === "" ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (place in packages) return true;
  if (from === "") return false;
  const above = from.lastIndexOf("/node_modules/");
  return finds(packages, above < 0 ? "" : from.slice(0, above), name);
}

// «npm ci» refuses a lock file that leaves out a package of another platform, which an install on a
// machine whose registry lacks that package silently does.
it("the lock file names every optional package, so that «npm ci» takes it", () => {
  const { packages } = Lock.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !finds(packages, from, name)),
  );
  expect(missing).toEqual([]);
});
