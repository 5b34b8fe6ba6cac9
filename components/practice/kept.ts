import { browserStorage } from "@/components/exam/browser-storage";
import { readRun } from "@/lib/practice/kept-run";
import type { PracticeRun } from "@/lib/practice/run";

const KEY = "qonys.practice";

// One for all pages: where the browser's storage is shut, the result still finds the run in memory.
const storage = browserStorage();

/** The practice test of this browser; null when there is none. */
export const keptRun = (): PracticeRun | null => readRun(storage.getItem(KEY));

export const keepRun = (run: PracticeRun): void => storage.setItem(KEY, JSON.stringify(run));
