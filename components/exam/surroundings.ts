import type { AttemptView } from "@/lib/exam/attempt-view";
import type { Question } from "@/lib/exam/questions";
import type { ExamApi } from "./exam-api";

type Kept = Pick<Storage, "getItem" | "setItem">;

/** What the candidate's side of an attempt needs of the page, or of a test. */
export interface Surroundings {
  readonly attemptId: string;
  readonly view: AttemptView;
  readonly questions: readonly Question[];
  readonly api: ExamApi;
  readonly storage: Kept;
  /** A clock that only goes forward, in milliseconds. */
  readonly clock: () => number;
  readonly wait: (ms: number) => Promise<void>;
}
