export const TEXT_SIZES = ["normal", "large", "larger"] as const;
export const LINE_GAPS = ["normal", "wide"] as const;

/** Minutes before the end at which a candidate may be warned. */
export const WARNINGS = [15, 10, 5, 2, 1] as const;

/** How a candidate wants the test to look, and when to be warned of the time. */
export type PlayerSettings = {
  readonly text: (typeof TEXT_SIZES)[number];
  readonly lines: (typeof LINE_GAPS)[number];
  readonly isClockHidden: boolean;
  /** Minutes before the end. */
  readonly warnings: readonly number[];
};

export const DEFAULT_SETTINGS: PlayerSettings = {
  text: "normal",
  lines: "normal",
  isClockHidden: false,
  warnings: [10, 5, 1],
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

/** The settings that a device kept as text; what is missing or damaged is as it is for everybody. */
export function readSettings(text: string | null): PlayerSettings {
  const kept = parsed(text);
  if (!isObject(kept)) return DEFAULT_SETTINGS;
  const { warnings } = kept;
  return {
    text: TEXT_SIZES.find((size) => size === kept["text"]) ?? "normal",
    lines: LINE_GAPS.find((gap) => gap === kept["lines"]) ?? "normal",
    isClockHidden: kept["isClockHidden"] === true,
    warnings: Array.isArray(warnings)
      ? WARNINGS.filter((minute) => warnings.includes(minute))
      : DEFAULT_SETTINGS.warnings,
  };
}
