/**
 * `npm run bench:pages [ADDRESS]`: Lighthouse, as on a phone with 1.6 Mb/s and its own mobile preset, of the
 * pages on a candidate's way, in a demo that runs. The attempt is prepared and not started: nothing is used up.
 *
 * Each page is measured several times and the middle one is told, each time in a browser that was just opened: what one
 * that has shown pages before still does for them (its debugger walks their heap) would be counted as the page's own.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import lighthouse from "lighthouse";
import { isSoundClip, SOUND_CHECKS } from "@/lib/exam/sound-check";
import { MESSAGES } from "@/lib/wording/messages";
import { DEMO_PASSWORD } from "@/prisma/seed/accounts";
import { findBrowser } from "./test/browser";

const [, , address = "http://localhost:3000"] = process.argv;
const PAGES = ["/kk", "/kk/practice", "/kk/calculator", "/kk/test", "/kk/test/attempt"];
const RUNS = 5;
const PORT = 9_333;
/** Until the page of the attempt has its lease and its packages. */
const SETTLE_MS = 5_000;
const AUDITS = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
] as const;

// One profile for all: Lighthouse empties its caches before each page, and leaves the session and the lease.
const profile = await mkdtemp(path.join(tmpdir(), "qonys-"));
const open = () =>
  chromium.launchPersistentContext(profile, {
    executablePath: findBrowser() ?? chromium.executablePath(),
    args: [`--remote-debugging-port=${PORT}`, "--no-sandbox", "--disable-quic"],
  });

/** Signs the demo's candidate in, checks the sound and has the attempt that is paid for prepared, on this device. */
async function prepare(page: Page): Promise<void> {
  await page.goto(`${address}/kk/sign-in`);
  await page.locator("main input[type=email]").fill("timur@qonys.example");
  await page.locator("main input[type=password]").fill(DEMO_PASSWORD);
  await page.locator("main button[type=submit]").first().click();
  await page.waitForURL((url) => !url.pathname.includes("sign-in"));
  await page.goto(`${address}/kk/test/sound`);
  const clip = await page.locator("main input[name=clip]").inputValue();
  const heard = isSoundClip(clip) ? SOUND_CHECKS[clip] : clip;
  await page.getByRole("radio", { name: heard }).check();
  await page.locator("main button[type=submit]").first().click();
  await page.waitForLoadState("networkidle");
  await page.goto(`${address}/kk/test`);
  const ready = page.locator("main").getByRole("checkbox");
  if ((await ready.count()) > 0) {
    await ready.last().check();
    await page.locator("main button[type=submit]").last().click();
    await page.waitForURL(/attempt$/);
  }
  await page.goto(`${address}/kk/test/attempt`);
  await page.waitForTimeout(SETTLE_MS);
  // The device of an earlier run may hold the attempt: it goes on at this one.
  const here = page.getByRole("button", { name: MESSAGES.kk.exam.player.elsewhere.action });
  if ((await here.count()) === 0) return;
  await here.click();
  await page.waitForTimeout(SETTLE_MS);
}

type Measured = { readonly performance: number; readonly line: string };

async function measure(pathname: string): Promise<Measured> {
  const result = await lighthouse(`${address}${pathname}`, {
    port: PORT,
    onlyCategories: ["performance", "accessibility"],
    formFactor: "mobile",
    logLevel: "error",
  });
  if (result === undefined) throw new Error(`no answer for ${pathname}`);
  const { categories, audits, finalDisplayedUrl } = result.lhr;
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const times = AUDITS.map((name) => `${name} ${audits[name]?.displayValue ?? "–"}`);
  const page = new URL(finalDisplayedUrl).pathname.padEnd(20);
  return {
    performance: score("performance"),
    line: `${page} accessibility ${score("accessibility")} (${times.join(", ")})`,
  };
}

/** The run that stands in the middle by its performance, of a browser that was just opened for it. */
async function middleOf(pathname: string): Promise<string> {
  const runs: Measured[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const browser = await open();
    runs.push(await measure(pathname));
    await browser.close();
  }
  const scores = runs.map(({ performance }) => performance).toSorted((one, other) => one - other);
  const middle = scores[Math.floor(scores.length / 2)];
  const { line = "" } = runs.find(({ performance }) => performance === middle) ?? {};
  return `${line.slice(0, 20)} performance ${middle} (of ${scores.join(", ")}),${line.slice(20)}`;
}

const first = await open();
await prepare(await first.newPage());
await first.close();
for (const pathname of PAGES) console.log(await middleOf(pathname));
await rm(profile, { recursive: true, force: true });
