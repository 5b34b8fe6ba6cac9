import type { PauseKind, Phase } from "@/lib/exam/clock";

/** A candidate as the testing centre's board shows them. Instants are milliseconds of the server's clock. */
export type BoardRow = {
  readonly id: string;
  /** The application's. */
  readonly number: string;
  /** Surname first: in Cyrillic letters, and in Latin ones. */
  readonly name: string;
  readonly latinName: string;
  readonly phase: Phase;
  readonly paused: PauseKind | null;
  readonly pausedAt: number | null;
  readonly endsAt: number | null;
  /** Questions with an answer, of those in the running block. */
  readonly answered: number;
  readonly questions: number;
  /** Clips played in all. */
  readonly plays: number;
  readonly signals: number;
  /** When the candidate's browser was last heard of, to the second; null when it never was. */
  readonly contactAt: number | null;
};

/** What `GET /api/desk/board` answers: the rows that changed since `since`, or all. */
export type BoardAnswer = {
  readonly now: number;
  /** To be sent as `since` the next time. */
  readonly at: string;
  readonly isWhole: boolean;
  readonly rows: readonly BoardRow[];
  readonly gone: readonly string[];
};

/** Two heartbeats and a little: who is not heard of for longer has most likely lost the connection. */
const SILENT_MS = 40_000;

/** A line drops out, or the page is closed: said of those whose clock runs. */
export const isSilent = (row: BoardRow, now: number): boolean =>
  row.phase !== "ended" && (row.contactAt === null || now - row.contactAt > SILENT_MS);

export const BOARD_VIEWS = [
  "all",
  "listening",
  "between",
  "reading",
  "paused",
  "silent",
  "signals",
  "ready",
  "ended",
] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

function isIn(row: BoardRow, view: BoardView, now: number): boolean {
  switch (view) {
    case "all":
      return true;
    case "paused":
      return row.paused !== null;
    case "silent":
      return isSilent(row, now);
    case "signals":
      return row.signals > 0;
    default:
      return row.phase === view;
  }
}

/** The rows of a view whose number holds what was typed, by number. A name has no place in an address. */
export function boardRows(
  rows: readonly BoardRow[],
  view: BoardView,
  search: string,
  now: number,
): readonly BoardRow[] {
  const wanted = search.trim().toUpperCase();
  return rows
    .filter((row) => isIn(row, view, now) && row.number.includes(wanted))
    .toSorted((one, other) => (one.number < other.number ? -1 : 1));
}

/** Milliseconds that are left of the phase: they stand while the clock does. Null where none runs. */
export function boardTimeLeft({ endsAt, pausedAt }: BoardRow, now: number): number | null {
  return endsAt === null ? null : Math.max(0, endsAt - (pausedAt ?? now));
}

/** The rows after an answer of the board. */
export function withAnswer(
  rows: ReadonlyMap<string, BoardRow>,
  answer: BoardAnswer,
): ReadonlyMap<string, BoardRow> {
  const next = new Map(answer.isWhole ? [] : rows);
  for (const row of answer.rows) next.set(row.id, row);
  for (const id of answer.gone) next.delete(id);
  return next;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** An answer of our own server; checked for the shape that a proxy's error page would not have. */
export const isBoardAnswer = (body: unknown): body is BoardAnswer =>
  isObject(body) && typeof body["at"] === "string" && Array.isArray(body["rows"]);
