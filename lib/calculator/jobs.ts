import type { Typed } from "@/lib/calculator/sheet";
import type { Answers } from "@/lib/questionnaire/answers.schema";

type Job = Answers["jobs"][number];

const MONTH = /^[0-9]{4}-(0[1-9]|1[0-2])$/;

/** `YYYY-MM`; browsers without a month picker show a line of text, where people write 05.2019. */
export function readMonth(typed: string | undefined): string | null {
  const month = (typed ?? "").trim().replace(/^(\d{2})[./-](\d{4})$/, "$2-$1");
  return MONTH.test(month) ? month : null;
}

/** The four digits that an entry of the list of occupations begins with. */
export const readOccupation = (typed: string | undefined): string | null =>
  /^\s*([0-9]{4})(?![0-9])/.exec(typed ?? "")?.[1] ?? null;

/**
 * A row as the job that is scored; null while something is missing or lies after `today`. Without a word
 * about documents it is none that counts.
 */
export function readJob(row: Typed, today: string): Job | null {
  const occupation = readOccupation(row["occupation"]);
  const from = readMonth(row["from"]);
  if (occupation === null || from === null || from > today.slice(0, 7)) return null;
  const documented = row["documented"] === "yes";
  if (row["stillThere"] === "yes") return { occupation, from, to: null, documented };
  const to = readMonth(row["to"]);
  if (row["stillThere"] !== "no" || to === null) return null;
  return to < from || to > today.slice(0, 7) ? null : { occupation, from, to, documented };
}

/** A scored job as it would be typed. */
export const typedJob = ({ occupation, from, to, documented }: Job): Typed => ({
  occupation,
  from,
  stillThere: to === null ? "yes" : "no",
  ...(to !== null && { to }),
  documented: documented ? "yes" : "no",
});
