import { product } from "@/lib/psychometrics/cells";

/**
 * Inverse of a symmetric positive definite matrix (Cholesky), rows after one another; null when it is not
 * positive definite.
 */
export function inverseOf(matrix: Float64Array, size: number): Float64Array | null {
  const lower = cholesky(matrix, size);
  if (lower === null) return null;
  const inverse = new Float64Array(size * size);
  const upper = transposed(lower, size);
  for (let column = 0; column < size; column += 1) {
    // The inverse is symmetric: its columns are its rows.
    inverse.set(solveFor(lower, upper, size, column), column * size);
  }
  return inverse;
}

function cholesky(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += 1) {
      const known = product(lower, row * size, lower, column * size, 0, column);
      const left = (matrix[row * size + column] ?? 0) - known;
      lower[row * size + column] = left / (lower[column * size + column] ?? 1);
    }
    const square = product(lower, row * size, lower, row * size, 0, row);
    const rest = (matrix[row * size + row] ?? 0) - square;
    if (!(rest > 0)) return null;
    lower[row * size + row] = Math.sqrt(rest);
  }
  return lower;
}

function transposed(matrix: Float64Array, size: number): Float64Array {
  return matrix.map((_, at) => matrix[(at % size) * size + Math.floor(at / size)] ?? 0);
}

/** L Lᵀ x = the unit vector of `column`. */
function solveFor(lower: Float64Array, upper: Float64Array, size: number, column: number) {
  const x = new Float64Array(size);
  x[column] = 1;
  for (let row = 0; row < size; row += 1) {
    const known = product(lower, row * size, x, 0, 0, row);
    x[row] = ((x[row] ?? 0) - known) / (lower[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    const known = product(upper, row * size, x, 0, row + 1, size);
    x[row] = ((x[row] ?? 0) - known) / (lower[row * size + row] ?? 1);
  }
  return x;
}
