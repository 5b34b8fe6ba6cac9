import { mkdir } from "node:fs/promises";
import { ensureBuild, ensureClient } from "./start/build";
import { ensureBrowser } from "./test/browser";
import { type Count, playwrightCount, sum, vitestCount } from "./test/report";
import { runStep, type Step } from "./test/step";

const VITEST_REPORT = "test-results/vitest.json";
const PLAYWRIGHT_REPORT = "test-results/report.json";
const CHECKED = "app components lib prisma scripts tests proxy.ts server.ts worker.ts";

const npx = (name: string, command: string): Step => ({
  name,
  command: ["npx", "--no-install", ...command.split(" ")],
});

const TYPES = [npx("route types", "next typegen"), npx("types", "tsc --noEmit")];

const STATIC = [
  npx("lint and format", "biome ci ."),
  npx("dependency rules", `depcruise ${CHECKED}`),
  npx("unused code", "knip"),
  // What only tests use may be exported; a file or package that only they use may not ship.
  npx("unused code in production", "knip --production --exclude exports,types"),
];

const VITEST: Step = {
  ...npx(
    "unit and integration tests",
    `vitest run --reporter=default --reporter=json --outputFile.json=${VITEST_REPORT}`,
  ),
  env: { LOG_LEVEL: "silent" },
  count: () => vitestCount(VITEST_REPORT),
};

const PLAYWRIGHT: Step = {
  ...npx("journeys in Chromium", "playwright test"),
  count: () => playwrightCount(PLAYWRIGHT_REPORT),
};

async function inOrder(steps: readonly Step[]): Promise<Count> {
  const counts: Count[] = [];
  for (const step of steps) counts.push(await runStep(step, false));
  return sum(counts);
}

/** The pages are built as «npm start» builds them, so that the journeys find them built. */
async function build(): Promise<Count> {
  const started = Date.now();
  try {
    await ensureBuild();
    console.log(`✓ build (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (cause) {
    console.log(cause instanceof Error ? cause.message : cause);
    console.log("✗ build");
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function test(): Promise<Count> {
  await ensureClient();
  await mkdir("test-results", { recursive: true });
  // Two cores: types beside the other checks, then one thing at a time.
  const checks = await Promise.all([inOrder(TYPES), inOrder(STATIC)]);
  const tests = await runStep(VITEST, true);
  const built = await build();
  if (built.failed > 0) return sum([...checks, tests, built]);
  const browser = ensureBrowser();
  const journeys = await runStep({ ...PLAYWRIGHT, env: { CHROMIUM_PATH: browser } }, true);
  return sum([...checks, tests, built, journeys]);
}

const { passed, failed, skipped } = await test();
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
