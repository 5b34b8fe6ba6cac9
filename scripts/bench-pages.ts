/**
 * `npm run bench:pages [ADDRESS]`: Lighthouse, as on a phone with 1.6 Mb/s and its own mobile preset, of the
 * pages on a candidate's way, in a demo that runs. The attempt is prepared and not started: nothing is used up.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import lighthouse from "lighthouse";
import { isSoundClip, SOUND_CHECKS } from "@/lib/exam/sound-check";
import { DEMO_PASSWORD } from "@/prisma/seed/accounts";
import { findBrowser } from "./test/browser";

const [, , address = "http://localhost:3000"] = process.argv;
const PORT = 9_333;
/** Until the page of the attempt has its lease and its packages. */
const SETTLE_MS = 5_000;
const AUDITS = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
] as const;

/** Signs the demo's candidate in, checks the sound and has the attempt that is paid for prepared. */
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
  if ((await ready.count()) === 0) return;
  await ready.last().check();
  await page.locator("main button[type=submit]").last().click();
  await page.waitForURL(/attempt$/);
}

async function measure(pathname: string): Promise<void> {
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
  console.log(
    `${new URL(finalDisplayedUrl).pathname.padEnd(22)} performance ${score("performance")}, accessibility ${score("accessibility")} (${times.join(", ")})`,
  );
}

// One profile for both: Lighthouse empties its caches before each page, and leaves the session and the lease.
const profile = await mkdtemp(path.join(tmpdir(), "qonys-"));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: findBrowser() ?? chromium.executablePath(),
  args: [`--remote-debugging-port=${PORT}`, "--no-sandbox", "--disable-quic"],
});
await measure("/kk");
await measure("/kk/practice");
const page = await context.newPage();
await prepare(page);
await page.waitForTimeout(SETTLE_MS);
await page.goto("about:blank");
await measure("/kk/test");
await measure("/kk/test/attempt");
await context.close();
await rm(profile, { recursive: true, force: true });
