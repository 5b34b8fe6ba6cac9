import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/test/browser";

const PORT = 3111;
const browser = findBrowser();

/** The whole instance as a person starts it, with data of its own that every run makes anew. */
const START = "node --import tsx scripts/reset.ts && exec node --import tsx scripts/start.ts";

// They move the clock of the whole portal, so they come after all others.
const JOURNEYS = "journeys/**";

// A test runs at 1280 px; tagged @phone at 360 px instead, tagged @both at both.
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 1,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/report.json" }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    // Neither the server's zone nor Kazakhstan's: what shows the browser's own time is found out.
    timezoneId: "America/New_York",
    locale: "kk-KZ",
    trace: "retain-on-failure",
    launchOptions: {
      ...(browser !== undefined && { executablePath: browser }),
      args: [
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    {
      name: "desktop",
      testIgnore: JOURNEYS,
      grepInvert: /@phone/,
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
    },
    {
      name: "phone",
      testIgnore: JOURNEYS,
      grep: /@phone|@both/,
      use: { ...devices["Pixel 5"], viewport: { width: 360, height: 740 } },
    },
    {
      name: "journeys",
      testMatch: JOURNEYS,
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
    },
  ],
  webServer: {
    command: START,
    url: `http://localhost:${PORT}/readyz`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      QONYS_MODE: "test",
      PORT: String(PORT),
      PUBLIC_URL: `http://localhost:${PORT}`,
      DATA_DIR: ".qonys/e2e",
      DATABASE_URL: "",
    },
  },
});
