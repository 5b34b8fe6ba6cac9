import type { AttemptView } from "@/lib/exam/attempt-view";
import { examApi } from "./exam-api";
import { keptOnDevice } from "./kept-on-device";
import { sealedBlocks } from "./sealed-blocks";
import type { Surroundings } from "./surroundings";

/** The real test in a browser: our own server, sealed blocks, the device's database. */
export function examSurroundings(attemptId: string, view: AttemptView): Surroundings {
  const api = examApi(attemptId, (input, init) => fetch(input, init));
  const store = keptOnDevice();
  return {
    attemptId,
    view,
    api,
    store,
    blocks: sealedBlocks(attemptId, api, store),
    clock: () => performance.now(),
    wall: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: () => Math.random(),
  };
}
