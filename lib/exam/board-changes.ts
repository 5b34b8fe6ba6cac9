import type { BoardAnswer, BoardRow } from "@/lib/exam/board";

type Kept = { readonly row: BoardRow; readonly text: string; readonly version: number };

/** Rows that left are told of for as long as anybody may have missed it. */
const MOST_GONE = 5_000;

/**
 * Remembers in which round each row changed last, so that who has seen a round is told only what came after it.
 * `epoch` tells one memory from another: a mark that this one did not give out gets everything.
 */
export function makeChanges(epoch: string) {
  let version = 0;
  let kept = new Map<string, Kept>();
  let gone = new Map<string, number>();
  let goneFrom = 0;

  /** Takes in the rows as they are now. */
  const take = (rows: readonly BoardRow[]): void => {
    const round = version + 1;
    const next = new Map(rows.map((row) => [row.id, asKept(row, round)]));
    const left = [...kept.keys()].filter((id) => !next.has(id));
    for (const id of left) gone.set(id, round);
    for (const id of next.keys()) gone.delete(id);
    if (gone.size > MOST_GONE) {
      gone = new Map();
      goneFrom = round;
    }
    kept = next;
    const hasChanged = [...next.values()].some((one) => one.version === round);
    if (hasChanged || left.length > 0) version = round;
  };

  const asKept = (row: BoardRow, round: number): Kept => {
    const text = JSON.stringify(row);
    const known = kept.get(row.id);
    return known?.text === text ? known : { row, text, version: round };
  };

  /** What changed after the mark; null when nothing did. */
  const since = (mark: string | null, now: number): BoardAnswer | null => {
    const at = `${epoch}.${version}`;
    if (mark === at) return null;
    const seen = mark?.startsWith(`${epoch}.`) ? Number(mark.slice(epoch.length + 1)) : -1;
    const isWhole = !(seen >= goneFrom && seen <= version);
    const rows = [...kept.values()].filter((one) => isWhole || one.version > seen);
    return {
      now,
      at,
      isWhole,
      rows: rows.map(({ row }) => row),
      gone: isWhole ? [] : [...gone].filter(([, left]) => left > seen).map(([id]) => id),
    };
  };

  return { take, since, rows: (): readonly BoardRow[] => [...kept.values()].map(({ row }) => row) };
}
