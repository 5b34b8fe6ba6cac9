import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const SYSTEM_FILES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function onPath(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const files = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...files, ...SYSTEM_FILES].find((file) => existsSync(file));
}

/** A Chromium of this machine: the one named by CHROMIUM_PATH, Playwright's own, the system's. */
export function findBrowser(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") return named;
  const own = chromium.executablePath();
  return existsSync(own) ? own : onPath();
}

const INSTALL_MS = 10 * 60_000;

/** The ways to get one, the first that works: Playwright's download, then Debian's package. */
const INSTALLS = [
  ["npx", "playwright", "install", "chromium"],
  ["sh", "-c", "apt-get update && apt-get install -y --no-install-recommends chromium"],
] as const;

/** Finds a browser, or installs one. Throws when no way works. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  for (const [program, ...args] of INSTALLS) {
    console.log(`No Chromium here; trying «${[program, ...args].join(" ")}» …`);
    spawnSync(program, args, { stdio: "inherit", timeout: INSTALL_MS });
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error("No Chromium could be installed: install one and set CHROMIUM_PATH to it.");
}
