import type { EntryReceipt } from "@/lib/exam/receipt";

/** An answer, or a play of a clip, that the server has not acknowledged yet. */
export type WaitingEntry = {
  readonly counter: number;
  readonly kind: "answer" | "play";
  readonly item: string;
  readonly option: number | null;
  /** The item's last counted answer on the server when it was given; 0 when there was none. */
  readonly after: number;
};

type GivenAnswer = Omit<WaitingEntry, "counter" | "kind">;

/**
 * What the candidate's browser keeps of an attempt, so that a reload, a crash or a dead line loses nothing:
 * each entry is written here first and stays until its receipt has come.
 */
export type LocalJournal = {
  readonly lease: string | null;
  /** The last counter that was given out under the lease. */
  readonly counter: number;
  readonly waiting: readonly WaitingEntry[];
  /** Answers that the server stored as superseded: they are given anew if this device takes the test back. */
  readonly relieved: readonly GivenAnswer[];
};

export const EMPTY_JOURNAL: LocalJournal = { lease: null, counter: 0, waiting: [], relieved: [] };

function note(journal: LocalJournal, entry: Omit<WaitingEntry, "counter">): LocalJournal {
  const counter = journal.counter + 1;
  return { ...journal, counter, waiting: [...journal.waiting, { counter, ...entry }] };
}

/** Notes an answer under the next counter. */
export const noteAnswer = (
  journal: LocalJournal,
  item: string,
  option: number | null,
  after: number,
): LocalJournal => note(journal, { kind: "answer", item, option, after });

/** Notes that a clip began to sound from its start. */
export const notePlay = (journal: LocalJournal, item: string): LocalJournal =>
  note(journal, { kind: "play", item, option: null, after: 0 });

/** Plays of an item's clip that the server does not know of yet. */
export const waitingPlays = (journal: LocalJournal, item: string): number =>
  journal.waiting.filter((entry) => entry.kind === "play" && entry.item === item).length;

/** The entries that `receipts` speak of are dealt with. */
export function settle(journal: LocalJournal, receipts: readonly EntryReceipt[]): LocalJournal {
  const known = new Map(receipts.map((receipt) => [receipt.counter, receipt]));
  const done = journal.waiting.filter(({ counter }) => known.has(counter));
  const counted = new Map(
    receipts
      .filter(({ kind, standing }) => kind === "answer" && standing === "counted")
      .map(({ item, sequence }) => [item, sequence]),
  );
  const isRelieved = ({ counter, kind }: WaitingEntry) =>
    kind === "answer" && known.get(counter)?.standing === "superseded";
  return {
    ...journal,
    waiting: journal.waiting
      .filter(({ counter }) => !known.has(counter))
      .map((entry) => ({ ...entry, after: counted.get(entry.item) ?? entry.after })),
    relieved: [
      ...journal.relieved,
      ...done.filter(isRelieved).map(({ item, option, after }) => ({ item, option, after })),
    ],
  };
}

/** Takes an entry out that the server will never take, so that it holds up no other. */
export const setAside = (journal: LocalJournal, counter: number): LocalJournal => ({
  ...journal,
  waiting: journal.waiting.filter((entry) => entry.counter !== counter),
});

/**
 * Carries what waits over to a new lease, renumbered, and what was stored as superseded before it. An answer is left
 * behind where the server has since got a newer one for its item, from another device: what was chosen last must not
 * be undone by what was chosen before.
 *
 * @param latest the number of each item's last counted answer on the server
 */
export function carryOver(
  journal: LocalJournal,
  lease: string,
  latest: ReadonlyMap<string, number>,
): LocalJournal {
  const again = journal.relieved.map((answer) => ({ kind: "answer" as const, ...answer }));
  const isNewest = ({ kind, item, after }: Omit<WaitingEntry, "counter">) =>
    kind === "play" || (latest.get(item) ?? 0) <= after;
  const waiting = [...again, ...journal.waiting]
    .filter(isNewest)
    .map((entry, index) => ({ ...entry, counter: index + 1 }));
  return { lease, counter: waiting.length, waiting, relieved: [] };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isGiven = (value: unknown): value is GivenAnswer =>
  isObject(value) &&
  typeof value["item"] === "string" &&
  typeof value["after"] === "number" &&
  (value["option"] === null || typeof value["option"] === "number");

const isWaiting = (value: unknown): value is WaitingEntry =>
  isObject(value) &&
  isGiven(value) &&
  "counter" in value &&
  typeof value.counter === "number" &&
  "kind" in value &&
  (value.kind === "answer" || value.kind === "play");

/** The journal that a browser kept; an empty one when there is none, or when it is damaged. */
export function readJournal(kept: unknown): LocalJournal {
  if (!isObject(kept)) return EMPTY_JOURNAL;
  const { lease, counter, waiting, relieved } = kept;
  if (typeof counter !== "number" || !Array.isArray(waiting)) return EMPTY_JOURNAL;
  return {
    lease: typeof lease === "string" ? lease : null,
    counter,
    waiting: waiting.filter(isWaiting),
    relieved: Array.isArray(relieved) ? relieved.filter(isGiven) : [],
  };
}
