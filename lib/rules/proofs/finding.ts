/** What a proof can find; the wording names each under `proofs`. */
export type FindingCode =
  | "format"
  | "text-missing"
  | "key-twice"
  | "block-size"
  | "in-no-band"
  | "in-two-bands"
  | "in-no-row"
  | "in-two-rows"
  | "unknown-choice"
  | "unknown-question"
  | "unknown-option"
  | "asked-twice"
  | "never-asked"
  | "cannot-be-left-out"
  | "max-not-attainable"
  | "max-passed"
  | "maxima-not-together"
  | "threshold-not-attainable"
  | "everyone-stopped"
  | "too-entangled";

/** Why a rule set cannot be published, with the counterexample that shows it. */
export type Finding = {
  readonly code: FindingCode;
  /** Where in the set: `criteria.age.bands`, `parameters.mrp.title.kk`. */
  readonly where: string;
  /** The values of the counterexample, in the codes and units of the set itself. */
  readonly example: Readonly<Record<string, string>>;
};

export const finding = (
  code: FindingCode,
  where: string,
  example: Readonly<Record<string, string | number | boolean | null>> = {},
): Finding => ({
  code,
  where,
  example: Object.fromEntries(Object.entries(example).map(([key, value]) => [key, String(value)])),
});
