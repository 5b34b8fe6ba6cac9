import type { Pixels } from "./figures.schema";

/** Luminance 0..255, row by row. */
export type Gray = {
  readonly width: number;
  readonly height: number;
  readonly at: Uint8ClampedArray;
};

/** What the canvas gives: four bytes a pixel. */
export type Rgba = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
};

/** A picture is measured at this length of its longer side, so that figures of different cameras compare. */
export const MEASURED_SIDE = 1000;

const TILES = 8;
const TAIL = 0.001;
const MOST_DETAIL = 0.95;

/** ITU-R BT.601: how bright people see a colour. */
export function toGray({ width, height, data }: Rgba): Gray {
  const at = new Uint8ClampedArray(width * height);
  for (let i = 0; i < at.length; i++) {
    const from = 4 * i;
    at[i] =
      0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0);
  }
  return { width, height, at };
}

/** The luminance below which a share of the pixels lies. */
function luminanceAt(gray: Gray, share: number): number {
  const histogram = new Uint32Array(256);
  for (const value of gray.at) histogram[value] = (histogram[value] ?? 0) + 1;
  const wanted = share * gray.at.length;
  let seen = 0;
  for (const [value, count] of histogram.entries()) {
    seen += count;
    if (seen >= wanted) return value;
  }
  return 255;
}

/** The discrete Laplacian of a pixel that is not on the border. */
function laplacian({ at, width }: Gray, i: number): number {
  const around = (at[i - 1] ?? 0) + (at[i + 1] ?? 0) + (at[i - width] ?? 0) + (at[i + width] ?? 0);
  return around - 4 * (at[i] ?? 0);
}

function tileVariance(gray: Gray, left: number, top: number, wide: number, high: number): number {
  let sum = 0;
  let squares = 0;
  let count = 0;
  const right = Math.min(left + wide, gray.width - 1);
  const bottom = Math.min(top + high, gray.height - 1);
  for (let y = Math.max(top, 1); y < bottom; y++) {
    for (let x = Math.max(left, 1); x < right; x++) {
      const value = laplacian(gray, y * gray.width + x);
      sum += value;
      squares += value * value;
      count++;
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}

/**
 * Variance of the Laplacian (Pech-Pacheco et al. 2000), taken where the picture has most detail: a page with one line
 * of writing is not blurred because the rest of it is empty.
 */
function laplacianVariance(gray: Gray): number {
  const wide = Math.max(1, Math.ceil(gray.width / TILES));
  const high = Math.max(1, Math.ceil(gray.height / TILES));
  const variances: number[] = [];
  for (let top = 0; top < gray.height; top += high) {
    for (let left = 0; left < gray.width; left += wide) {
      variances.push(tileVariance(gray, left, top, wide, high));
    }
  }
  variances.sort((one, other) => one - other);
  return variances[Math.floor(MOST_DETAIL * (variances.length - 1))] ?? 0;
}

/** Positions of the four edges, two pixels in, where cameras leave no frame. */
function edges({ width, height }: Gray): readonly (readonly number[])[] {
  const row = (y: number) => Array.from({ length: width }, (_, x) => y * width + x);
  const column = (x: number) => Array.from({ length: height }, (_, y) => y * width + x);
  return [row(2), row(height - 3), column(2), column(width - 3)];
}

const FEWEST_STROKES = 8;
const FULL = 0.5;

/** How much of an edge is writing: many strokes with gaps; a dark table behind the paper is one long one. */
function writingOn(gray: Gray, edge: readonly number[], darkest: number): number {
  const isInk = edge.map((i) => (gray.at[i] ?? 255) < darkest);
  const share = isInk.filter(Boolean).length / edge.length;
  const strokes = isInk.filter((ink, i) => ink && !isInk[i - 1]).length;
  return strokes >= FEWEST_STROKES && share < FULL ? share : 0;
}

// Below it the steps between whole luminances would count as detail.
const LEAST_CONTRAST = 60;

const round = (value: number) => Math.round(value * 1000) / 1000;

/** Measures a picture whose longer side is `MEASURED_SIDE` or less. */
export function measure(gray: Gray): Pixels {
  const ink = luminanceAt(gray, TAIL);
  const paper = luminanceAt(gray, 1 - TAIL);
  const contrast = paper - ink;
  const darkest = ink + 0.4 * contrast;
  const isBig = gray.width > 8 && gray.height > 8;
  const written = isBig ? edges(gray).map((edge) => writingOn(gray, edge, darkest)) : [0];
  return {
    sharpness: round((1000 * laplacianVariance(gray)) / Math.max(contrast, LEAST_CONTRAST) ** 2),
    ink,
    paper,
    edge: round(Math.max(...written)),
  };
}
