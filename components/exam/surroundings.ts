import type { AttemptView } from "@/lib/exam/attempt-view";
import type { BlockSource } from "./block-source";
import type { DeviceStore } from "./device-store";
import type { ExamApi } from "./exam-api";

/**
 * What the candidate's side of an attempt needs of the outside, and all that it needs: the seam at which the page of
 * the real test, the practice test and the tests differ. The player itself knows no address, no storage and no clock.
 */
export interface Surroundings {
  readonly attemptId: string;
  /** Where the attempt stood when the page was made. */
  readonly view: AttemptView;
  /** `/state`, `/lease`, `/steps` and `/entries`, as `lib/exam/*.endpoint` answer them. */
  readonly api: ExamApi;
  /** How a block's questions and clips come to the device. */
  readonly blocks: BlockSource;
  readonly store: DeviceStore;
  /** A clock that only goes forward, in milliseconds. */
  readonly clock: () => number;
  /** The device's own clock, in milliseconds of Unix time: the only one that outlives a reload. */
  readonly wall: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** 0 to 1 */
  readonly random: () => number;
}
