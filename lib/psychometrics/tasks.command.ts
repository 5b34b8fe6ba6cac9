import type { Sweep } from "@/lib/platform/work/sweep";
import type { Task } from "@/lib/platform/work/worker";
import { computeRun } from "@/lib/psychometrics/compute-run.command";
import { keepSittings } from "@/lib/psychometrics/keep-sittings.command";
import { nightlyRun } from "@/lib/psychometrics/nightly.command";

export const statisticsTasks: Readonly<Record<string, Task>> = {
  "compute-statistics": computeRun,
};

export const statisticsSweeps: readonly Sweep[] = [
  {
    name: "scored-sittings",
    everyMs: 30_000,
    run: async () => {
      await keepSittings();
    },
  },
  { name: "nightly-statistics", everyMs: 600_000, run: nightlyRun },
];
