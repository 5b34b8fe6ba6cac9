import type { MonthNumber } from "@/lib/calendar/month";

/** Calendar months in a row; the first and the last both count. */
export type Stretch = { readonly first: MonthNumber; readonly last: MonthNumber };
export type Period = Stretch & { readonly id: string };
export type Overlap = Stretch & { readonly ids: readonly string[] };

export const monthsOf = ({ first, last }: Stretch): number => last - first + 1;

const isWhole = ({ first, last }: Stretch) => first <= last;

/** The months that any of them covers, in order and apart: stretches that touch are one. */
export function unionOf(periods: readonly Stretch[]): readonly Stretch[] {
  const union: Stretch[] = [];
  const inOrder = periods.filter(isWhole).toSorted((one, other) => one.first - other.first);
  for (const { first, last } of inOrder) {
    const open = union.at(-1);
    if (open !== undefined && first <= open.last + 1) {
      union.splice(-1, 1, { first: open.first, last: Math.max(open.last, last) });
    } else union.push({ first, last });
  }
  return union;
}

/** The months of `span` that none of them covers, in order. */
export function gapsIn(span: Stretch, periods: readonly Stretch[]): readonly Stretch[] {
  const union = unionOf(periods);
  const begins = [span.first, ...union.map(({ last }) => Math.max(last + 1, span.first))];
  const ends = [...union.map(({ first }) => Math.min(first - 1, span.last)), span.last];
  return begins.map((first, place) => ({ first, last: ends[place] ?? span.last })).filter(isWhole);
}

/** The longest stretches of months that the same two or more cover, in order, with who covers them. */
export function overlapsIn(periods: readonly Period[]): readonly Overlap[] {
  const whole = periods.filter(isWhole);
  const edges = [...new Set(whole.flatMap(({ first, last }) => [first, last + 1]))].toSorted(
    (one, other) => one - other,
  );
  const overlaps: Overlap[] = [];
  for (const [place, first] of edges.entries()) {
    const ids = whole
      .filter((period) => period.first <= first && first <= period.last)
      .map(({ id }) => id)
      .toSorted();
    if (ids.length > 1) overlaps.push({ first, last: (edges[place + 1] ?? first + 1) - 1, ids });
  }
  return overlaps;
}
