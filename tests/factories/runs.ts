/**
 * How often a property is tried: a seeded sample in `npm test`, so that every run is the same; many times as
 * often, each time with other histories, in `npm run test:faults`.
 */
const FACTOR = Number(process.env["QONYS_RUNS"] ?? "1");

const SEED = 20_260_302;

/** fast-check's parameters for a property that `npm test` tries `sample` times. */
export const runs = (sample: number) =>
  FACTOR === 1 ? { numRuns: sample, seed: SEED } : { numRuns: sample * FACTOR };

/** Milliseconds that a test may take which usually takes `usual`. */
export const timeFor = (usual: number) => usual * FACTOR;
