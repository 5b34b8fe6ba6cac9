// Every loop over abilities is one of these, on one kind of array: so they stay fast, and read as sums.

/** cells[at] += amount */
export function add(cells: Float64Array, at: number, amount: number): void {
  cells[at] = (cells[at] ?? 0) + amount;
}

/** cells[row + q] += weight[q] for `from` ≤ q < `to`. */
export function addRow(
  cells: Float64Array,
  row: number,
  weight: Float64Array,
  from: number,
  to: number,
): void {
  for (let q = from; q < to; q += 1) cells[row + q] = (cells[row + q] ?? 0) + (weight[q] ?? 0);
}

/** cells[q] −= taken[row + q] for every q of `cells`. */
export function takeRow(cells: Float64Array, taken: Float64Array, row: number): void {
  for (let q = 0; q < cells.length; q += 1) cells[q] = (cells[q] ?? 0) - (taken[row + q] ?? 0);
}

/** Σ one[a + q] · other[b + q] for `from` ≤ q < `to`. */
export function product(
  one: Float64Array,
  a: number,
  other: Float64Array,
  b: number,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let q = from; q < to; q += 1) sum += (one[a + q] ?? 0) * (other[b + q] ?? 0);
  return sum;
}
