/** An answer that the server has not acknowledged yet. */
export type WaitingAnswer = {
  readonly counter: number;
  readonly item: string;
  readonly option: number | null;
  /** The item's last entry on the server when it was given; 0 when there was none. */
  readonly after: number;
};

/**
 * What the candidate's browser keeps of an attempt, so that a reload, a crash or a dead line loses nothing:
 * each answer is written here first and stays until its receipt has come.
 */
export type LocalJournal = {
  readonly lease: string | null;
  /** The last counter that was given out under the lease. */
  readonly counter: number;
  readonly waiting: readonly WaitingAnswer[];
  /** How often each clip was played on this device. */
  readonly plays: Readonly<Record<string, number>>;
};

/** @internal */
export const EMPTY_JOURNAL: LocalJournal = { lease: null, counter: 0, waiting: [], plays: {} };

/** Notes an answer under the next counter. */
export function noteAnswer(
  journal: LocalJournal,
  item: string,
  option: number | null,
  after: number,
): LocalJournal {
  const counter = journal.counter + 1;
  return { ...journal, counter, waiting: [...journal.waiting, { counter, item, option, after }] };
}

/** The answer under `counter` is dealt with; `sequence` is its entry's number, null when it was refused. */
export function settleAnswer(
  journal: LocalJournal,
  counter: number,
  sequence: number | null,
): LocalJournal {
  const item = journal.waiting.find((answer) => answer.counter === counter)?.item;
  const waiting = journal.waiting
    .filter((answer) => answer.counter !== counter)
    .map((answer) =>
      answer.item === item && sequence !== null ? { ...answer, after: sequence } : answer,
    );
  return { ...journal, waiting };
}

/**
 * Carries what waits over to a new lease, renumbered. An answer is left behind where the server has since
 * got a newer one for its item, from another device: what was chosen last must not be undone by what was
 * chosen before.
 *
 * @param latest the number of each item's last entry on the server
 */
export function carryOver(
  journal: LocalJournal,
  lease: string,
  latest: ReadonlyMap<string, number>,
): LocalJournal {
  const waiting = journal.waiting
    .filter(({ item, after }) => (latest.get(item) ?? 0) === after)
    .map((answer, index) => ({ ...answer, counter: index + 1 }));
  return { ...journal, lease, counter: waiting.length, waiting };
}

export const notePlay = (journal: LocalJournal, item: string): LocalJournal => ({
  ...journal,
  plays: { ...journal.plays, [item]: (journal.plays[item] ?? 0) + 1 },
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isWaiting = (value: unknown): value is WaitingAnswer =>
  isObject(value) &&
  typeof value["counter"] === "number" &&
  typeof value["item"] === "string" &&
  typeof value["after"] === "number" &&
  (value["option"] === null || typeof value["option"] === "number");

/** The journal that a browser kept as text; an empty one when there is none, or when it is damaged. */
export function readJournal(text: string | null): LocalJournal {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? "null");
  } catch {
    return EMPTY_JOURNAL;
  }
  if (!isObject(kept)) return EMPTY_JOURNAL;
  const { lease, counter, waiting, plays } = kept;
  if (typeof counter !== "number" || !Array.isArray(waiting)) return EMPTY_JOURNAL;
  const counted = isObject(plays) ? Object.entries(plays) : [];
  return {
    lease: typeof lease === "string" ? lease : null,
    counter,
    waiting: waiting.filter(isWaiting),
    plays: Object.fromEntries(
      counted.filter((entry): entry is [string, number] => typeof entry[1] === "number"),
    ),
  };
}
