import type { AttemptView, CentreMessage, SavedAnswer } from "@/lib/exam/attempt-view";
import type { Phase } from "@/lib/exam/clock";
import type { LocalJournal } from "@/lib/exam/local-journal";
import type { Question } from "@/lib/exam/questions";

/** How an answer stands: with the server, still on this device only, or come too late. */
export type ShownAnswer = {
  readonly option: number | null;
  readonly state: "saved" | "waiting" | "late";
  /** When the server got it, ISO; null until then. */
  readonly at: string | null;
};

export type AttemptState = {
  readonly phase: Phase;
  /** The end of the phase by the server's clock, in milliseconds; null once ended. */
  readonly endsAt: number | null;
  /** While it is set no time runs and nothing is asked. */
  readonly paused: AttemptView["paused"];
  readonly messages: readonly CentreMessage[];
  readonly credits: AttemptView["credits"];
  readonly accommodation: AttemptView["accommodation"];
  /** What to add to this device's steady clock to get the server's. */
  readonly offset: number;
  readonly lease: "opening" | "mine" | "taken";
  readonly link: "online" | "offline" | "signed-out" | "gone";
  readonly questions: readonly Question[];
  readonly saved: ReadonlyMap<string, SavedAnswer>;
  /** Items whose last answer the server refused because its block was over. */
  readonly late: ReadonlyMap<string, number | null>;
  readonly journal: LocalJournal;
};

/** What the screen shows for an item: what was chosen last, wherever it has got to. */
export function shownAnswer(state: AttemptState, item: string): ShownAnswer | null {
  const waiting = state.journal.waiting.findLast((answer) => answer.item === item);
  if (waiting !== undefined) return { option: waiting.option, state: "waiting", at: null };
  const late = state.late.get(item);
  if (late !== undefined) return { option: late, state: "late", at: null };
  const saved = state.saved.get(item);
  return saved === undefined ? null : { option: saved.option, state: "saved", at: saved.at };
}

export const isAnswered = (state: AttemptState, item: string): boolean =>
  (shownAnswer(state, item)?.option ?? null) !== null;

/** Takes in what the server says; the device's own journal stays as it is. */
export function withView(state: AttemptState, view: AttemptView, midway: number): AttemptState {
  const hasMoved = view.phase !== state.phase;
  return {
    ...state,
    phase: view.phase,
    endsAt: view.endsAt === null ? null : Date.parse(view.endsAt),
    paused: view.paused,
    messages: view.messages,
    credits: view.credits,
    accommodation: view.accommodation,
    offset: Date.parse(view.now) - midway,
    saved: new Map(view.saved.map((answer) => [answer.item, answer])),
    ...(hasMoved && { questions: [] }),
  };
}
