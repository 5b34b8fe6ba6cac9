import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** The tests that a mutant of the engine or of a table has to get past: `npm run test:mutation`. */
export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    env: { TZ: "UTC" },
    // Not those that start a process, search for ways or try 100,000 cases: too slow to run once a mutant.
    include: [
      "tests/unit/assessment/{criteria,experience,explain,outcome,properties,score-line}.test.ts",
      "tests/unit/rules/{rule-set,proofs}.test.ts",
    ],
  },
});
