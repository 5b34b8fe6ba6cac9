import type { StoredForm } from "@/lib/exam/form.schema";
import { lineageOf } from "@/lib/exam/item-version";
import { seededRandom, shuffled } from "@/lib/exam/seeded-random";

const PLACES = [0, 1, 2, 3];

/** The order in which an attempt's person sees a trial item's options: always the same for both. */
export const trialOrder = (attemptId: string, itemId: string): readonly number[] =>
  shuffled(PLACES, seededRandom(`${attemptId} ${itemId}`));

/** The items on trial that this person may be asked: none that they met in the attempt, in whatever version. */
export function unmetOnTrial(
  onTrial: readonly string[],
  { listening, reading }: Pick<StoredForm, "listening" | "reading">,
): readonly string[] {
  const met = new Set([...listening, ...reading].map(lineageOf));
  return onTrial.filter((id) => !met.has(lineageOf(id))).toSorted();
}

/** Which of them to ask: others for another attempt, the same ones when the page is opened again. */
export const trialChoice = (
  attemptId: string,
  unmet: readonly string[],
  most: number,
): readonly string[] => shuffled(unmet, seededRandom(`trial ${attemptId}`)).slice(0, most);
