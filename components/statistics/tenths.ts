import type { ItemStatistics } from "@/lib/psychometrics/statistics.schema";

export type Tenth = {
  /** 1 is the weakest. */
  readonly number: number;
  readonly theta: number;
  readonly n: number;
  readonly share: number;
  /** Wilson's 95 % interval of the share. */
  readonly low: number;
  readonly high: number;
  /** Shares of the options in the item's own order. */
  readonly choices: readonly number[];
};

const Z = 1.96;

/** What the drawings show of each tenth of the candidates. */
export const tenthsOf = ({ tenths }: ItemStatistics): Tenth[] =>
  tenths.map(({ n, right, theta, choices }, index) => {
    const share = right / n;
    const middle = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
    const half =
      (Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))) / (1 + (Z * Z) / n);
    return {
      number: index + 1,
      theta,
      n,
      share,
      low: Math.max(0, middle - half),
      high: Math.min(1, middle + half),
      choices: choices.map((chosen) => chosen / n),
    };
  });
