import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** The tests that a mutant of the engine or of a table has to get past: `npm run test:mutation`. */
export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    env: { TZ: "UTC" },
    include: ["tests/unit/assessment/**/*.test.ts", "tests/unit/rules/**/*.test.ts"],
    // Each starts a process or tries 100,000 cases: too slow to run once a mutant.
    exclude: ["**/score-cli.test.ts", "**/second-engine.test.ts"],
  },
});
