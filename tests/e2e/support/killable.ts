import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, expect, type Page } from "@playwright/test";
import type { Locale } from "@/lib/wording/routing";
import { findBrowser } from "@/scripts/test/browser";
import { Person } from "./person";

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-port=0",
];

/** Somebody at such a browser, which knows no base for addresses. */
export class PersonThere extends Person {
  readonly #base: string;

  constructor(page: Page, locale: Locale, base: string) {
    super(page, locale);
    this.#base = base;
  }

  override async opens(path: string): Promise<void> {
    await this.page.goto(`${this.#base}/${this.locale}${path}`);
  }
}

export type Killable = {
  readonly context: BrowserContext;
  /** Ends the browser as a dead battery would: nothing is written any more, nobody is told. */
  readonly kill: () => Promise<void>;
};

/** Where a browser that has just been started listens for those who lead it. */
async function addressOf(profile: string): Promise<string> {
  const file = path.join(profile, "DevToolsActivePort");
  await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
  const [port] = (await readFile(file, "utf8")).split("\n");
  return `http://127.0.0.1:${port}`;
}

/** A folder for a browser to keep its things in; its path is short, since sockets lie in it. */
export const newProfile = (): Promise<string> => mkdtemp(path.join(tmpdir(), "qonys-"));

const STARTS = 4;
const PATIENCE_MS = 15_000;

/** A browser that does not answer after its start is ended and started anew: it says nothing of what is tested. */
async function started(profile: string): Promise<{ browser: Browser; child: ChildProcess }> {
  const program = findBrowser() ?? chromium.executablePath();
  for (let turn = 1; ; turn += 1) {
    // What a killed one left behind says where it listened.
    await rm(path.join(profile, "DevToolsActivePort"), { force: true });
    const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`], { stdio: "ignore" });
    try {
      const address = await addressOf(profile);
      return { browser: await chromium.connectOverCDP(address, { timeout: PATIENCE_MS }), child };
    } catch (cause) {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      if (turn === STARTS) throw cause;
    }
  }
}

/** A Chromium of its own on a profile that outlives it, so that it can be killed and started again. */
export async function killableBrowser(profile: string): Promise<Killable> {
  const { browser, child } = await started(profile);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error("the browser has no window");
  const kill = async () => {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  return { context, kill };
}
