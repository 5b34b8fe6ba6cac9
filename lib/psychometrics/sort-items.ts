import type { Sort } from "@/lib/psychometrics/overview.schema";
import { FLAGS, type ItemStatistics } from "@/lib/psychometrics/statistics.schema";

type Row = { readonly id: string; readonly statistics: ItemStatistics };

const LAST = Number.POSITIVE_INFINITY;

/** The gravest flag decides, then how many there are. */
const gravity = ({ flags }: ItemStatistics): number => {
  const [first] = flags;
  return first === undefined ? LAST : FLAGS.indexOf(first) - flags.length / 100;
};

const RANKS: Readonly<Record<Sort, (statistics: ItemStatistics) => number>> = {
  flags: gravity,
  difficulty: ({ rasch }) => (rasch === null ? LAST : -rasch.difficulty),
  discrimination: ({ restCorrelation }) => restCorrelation ?? LAST,
  id: () => 0,
};

/** Items in the order asked for; equal ones by their number. */
export function sortItems<T extends Row>(rows: readonly T[], sort: Sort): T[] {
  const ranked = rows.map((row) => ({ row, rank: RANKS[sort](row.statistics) }));
  ranked.sort((one, other) => {
    if (one.rank !== other.rank) return one.rank < other.rank ? -1 : 1;
    return one.row.id < other.row.id ? -1 : 1;
  });
  return ranked.map(({ row }) => row);
}
