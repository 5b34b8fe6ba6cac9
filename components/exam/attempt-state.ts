import type { AttemptView } from "@/lib/exam/attempt-view";
import { type ClockBounds, offsetOf } from "@/lib/exam/clock-offset";
import { type LocalJournal, waitingPlays } from "@/lib/exam/local-journal";
import type { Question } from "@/lib/exam/questions";
import type { EntryReceipt } from "@/lib/exam/receipt";
import type { Download } from "./block-source";
import type { KeptIn } from "./device-store";

/** How an answer stands: on its way to the device, on the device only, with the server, or there without counting. */
export type ShownAnswer = {
  readonly option: number | null;
  readonly state: "writing" | "waiting" | "saved" | "late" | "superseded";
  /** When the server got it, ISO; null until then. */
  readonly at: string | null;
};

export type AttemptState = {
  /** What the server said last. */
  readonly view: AttemptView;
  readonly clock: ClockBounds;
  readonly lease: "opening" | "mine" | "taken";
  readonly link: "online" | "offline" | "signed-out" | "gone";
  readonly questions: readonly Question[];
  /** What there is to download, and how far it is; null while nothing has begun. */
  readonly download: Download | null;
  readonly journal: LocalJournal;
  /** Entries up to this counter are on the device. */
  readonly keptUpTo: number;
  readonly keptIn: KeptIn;
  /** By item, what the server stored last without counting it: it came late, or from a relieved device. */
  readonly apart: ReadonlyMap<string, EntryReceipt>;
};

/** The end of the running phase by the server's clock, in milliseconds; null where no clock runs. */
export const endsAt = ({ view }: AttemptState): number | null =>
  view.endsAt === null ? null : Date.parse(view.endsAt);

/** What to add to this device's steady clock to get the server's. */
export const clockOffset = ({ clock }: AttemptState): number => offsetOf(clock);

const savedAnswer = ({ view }: AttemptState, item: string) =>
  view.saved.find((answer) => answer.item === item);

/** The number of an item's last counted answer on the server; 0 when there is none. */
export const lastSequence = (state: AttemptState, item: string): number =>
  savedAnswer(state, item)?.sequence ?? 0;

/** What the screen shows for an item: what was chosen last, wherever it has got to. */
export function shownAnswer(state: AttemptState, item: string): ShownAnswer | null {
  const { journal, keptUpTo } = state;
  const waiting = journal.waiting.findLast(
    (entry) => entry.kind === "answer" && entry.item === item,
  );
  if (waiting !== undefined) {
    const isKept = waiting.counter <= keptUpTo;
    return { option: waiting.option, state: isKept ? "waiting" : "writing", at: null };
  }
  const saved = savedAnswer(state, item);
  const apart = state.apart.get(item);
  if (apart !== undefined && apart.standing !== "counted" && hides(apart, saved?.sequence ?? 0)) {
    return { option: apart.option, state: apart.standing, at: apart.at };
  }
  return saved === undefined ? null : { option: saved.option, state: "saved", at: saved.at };
}

/** What came late is shown before what counts; what came from a relieved device only where nothing counts. */
const hides = ({ standing, sequence }: EntryReceipt, counted: number): boolean =>
  standing === "late" ? sequence > counted : counted === 0;

export const isAnswered = (state: AttemptState, item: string): boolean =>
  (shownAnswer(state, item)?.option ?? null) !== null;

/** Answers that have no receipt yet. */
export const unsentAnswers = ({ journal }: AttemptState): number =>
  new Set(journal.waiting.filter(({ kind }) => kind === "answer").map(({ item }) => item)).size;

/** Answers that the server has, but late. */
export const lateAnswers = ({ apart }: AttemptState): number =>
  [...apart.values()].filter(({ standing }) => standing === "late").length;

/** How often a clip was played, on every device, with what the server does not know of yet. */
export const playsOf = ({ view, journal }: AttemptState, item: string): number =>
  (view.plays[item] ?? 0) + waitingPlays(journal, item);

/** Adds to what is known of answers and plays what receipts have said. */
export function withReceipts(state: AttemptState, receipts: readonly EntryReceipt[]): AttemptState {
  const saved = new Map(state.view.saved.map((answer) => [answer.item, answer]));
  const plays = { ...state.view.plays };
  const apart = new Map(state.apart);
  for (const receipt of receipts) {
    const { kind, item, option, sequence, at, standing } = receipt;
    if (kind === "play") plays[item] = (plays[item] ?? 0) + 1;
    else if (standing === "counted") saved.set(item, { item, option, sequence, at });
    else apart.set(item, receipt);
  }
  return { ...state, apart, view: { ...state.view, saved: [...saved.values()], plays } };
}
