/**
 * `npm run bench:weight`: the script that the test's page loads, gzip, by what it is: the framework's own, the
 * portal's frame that every page has, and what the player adds; and what the calculator adds. Reads the build
 * that `npm start` made.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { z } from "zod";

const BUILD = ".next";
const PAGE = "app/[locale]/(applicant)/test/attempt/page";
const CALCULATOR = "app/[locale]/(public)/calculator/page";
const LAYOUT = "app/[locale]/layout";
/** KB of compressed script that the player may add. */
const MOST = 40;
/** KB of compressed script that the calculator may add, the engine included. */
const MOST_OF_CALCULATOR = 20;

const Root = z.object({ rootMainFiles: z.array(z.string()) });
const Entries = z.record(z.string(), z.array(z.string()));

const sizeOf = (file: string) =>
  gzipSync(readFileSync(path.join(BUILD, file)), { level: 9 }).length;
const weight = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + sizeOf(file), 0) / 1024;

function entriesOf(page: string): Readonly<Record<string, readonly string[]>> {
  const file = path.join(BUILD, "server", `${page}_client-reference-manifest.js`);
  const scope: Record<string, unknown> = {};
  runInNewContext(readFileSync(file, "utf8"), { globalThis: scope });
  const manifests = z.record(z.string(), z.object({ entryJSFiles: Entries }));
  const [manifest] = Object.values(manifests.parse(scope["__RSC_MANIFEST"]));
  return manifest?.entryJSFiles ?? {};
}

/** What is loaded when the page is alive: the browser's database, in a chunk of its own. */
function loadedLater(known: ReadonlySet<string>): string[] {
  const folder = "static/chunks";
  return readdirSync(path.join(BUILD, folder))
    .filter((name) => name.endsWith(".js"))
    .map((name) => `${folder}/${name}`)
    .filter((file) => !known.has(file))
    .filter((file) => readFileSync(path.join(BUILD, file), "utf8").includes("qonys-exam"));
}

if (!existsSync(path.join(BUILD, "BUILD_ID"))) {
  throw new Error("There is no build: run «npm start» once");
}
const { rootMainFiles } = Root.parse(
  JSON.parse(readFileSync(path.join(BUILD, "build-manifest.json"), "utf8")),
);
const entries = entriesOf(PAGE);
const frame = (entries[`[project]/${LAYOUT}`] ?? []).filter(
  (file) => !rootMainFiles.includes(file),
);
const common = new Set([...rootMainFiles, ...frame]);
const first = (entries[`[project]/${PAGE}`] ?? []).filter((file) => !common.has(file));
const later = loadedLater(new Set([...common, ...first]));
const ofCalculator = (entriesOf(CALCULATOR)[`[project]/${CALCULATOR}`] ?? []).filter(
  (file) => !common.has(file),
);
const calculator = weight(ofCalculator);
const player = weight(first) + weight(later);

const line = (name: string, kilobytes: number) => `${name.padEnd(36)}${kilobytes.toFixed(1)} KB`;
console.log(line("the framework's own", weight(rootMainFiles)));
console.log(line("the portal's frame, on every page", weight(frame)));
console.log(line("the player adds, with its page", weight(first)));
console.log(line("and once it is alive", weight(later)));
console.log(`${line("the player in all", player)}, at most ${MOST} KB`);
console.log(`${line("the calculator in all", calculator)}, at most ${MOST_OF_CALCULATOR} KB`);
process.exitCode = player > MOST || calculator > MOST_OF_CALCULATOR ? 1 : 0;
