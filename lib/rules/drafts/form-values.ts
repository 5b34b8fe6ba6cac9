/** What a form sends: a text, or several under one name. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What a form says of a rule, unchecked, and where its rows stood in the form. */
export type Written = {
  readonly value: unknown;
  /** By a list's path (`bands`): the number in the form of each row that was not empty. */
  readonly rows?: Readonly<Record<string, readonly number[]>>;
};

export const textOf = (values: FormValues, name: string): string => {
  const value = values[name];
  return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
};

export const listOf = (values: FormValues, name: string): readonly string[] =>
  [values[name] ?? []].flat().filter((text) => text !== "");

/** A number as people type it, «1 320» and «6,5» too; what is no number stays as typed, for the format to refuse. */
export function numberOf(values: FormValues, name: string): unknown {
  const typed = textOf(values, name);
  const compact = typed.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  if (compact === "") return undefined;
  const value = Number(compact);
  return Number.isFinite(value) ? value : typed;
}

export const numberText = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : String(value);
