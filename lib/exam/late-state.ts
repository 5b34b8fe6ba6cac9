/** What stands next for the late answers of an attempt: a proposal, another person's word, or nothing. */
export type LateState = "open" | "proposed" | "ruled";

type Ruling = { readonly entries: readonly number[]; readonly decision: string | null };

/** @param numbers the late answers' numbers in the journal */
export function lateStateOf(numbers: readonly number[], rulings: readonly Ruling[]): LateState {
  if (rulings.some(({ decision }) => decision === null)) return "proposed";
  const agreed = rulings.filter(({ decision }) => decision === "agreed");
  const ruled = new Set(agreed.flatMap(({ entries }) => entries));
  return numbers.every((number) => ruled.has(number)) ? "ruled" : "open";
}
