/** Benjamini & Hochberg's (1995) adjusted p-values, in the order given: those under 5 % hold 5 % false ones. */
export function adjustedForMany(values: readonly number[]): number[] {
  const order = values
    .map((_, index) => index)
    .toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const adjusted = new Array<number>(values.length).fill(1);
  let smallest = 1;
  for (const [fromTop, index] of order.entries()) {
    const rank = values.length - fromTop;
    smallest = Math.min(smallest, ((values[index] ?? 1) * values.length) / rank);
    adjusted[index] = smallest;
  }
  return adjusted;
}
