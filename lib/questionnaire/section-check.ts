import type { LocalDate } from "@/lib/calendar/local-date";
import type { SectionDraft, Typed } from "@/lib/questionnaire/draft.schema";
import type { Condition, Field, Fields } from "@/lib/questionnaire/field";
import { pastOf } from "@/lib/questionnaire/past";
import type { ListPart, SectionData } from "@/lib/questionnaire/section";

/** What dates are compared with. */
export type Dates = { readonly today: LocalDate; readonly dateOfBirth: LocalDate };

/** What is wrong with one question; the code has its words in `questionnaire.errors`. */
export type Problem = { readonly field: string; readonly code: string };
export type Values = Readonly<Record<string, unknown>>;
export type Checked = { readonly values: Values; readonly problems: readonly Problem[] };

/** Whether the condition's own question is asked and answered so. */
export function holds(condition: Condition | undefined, fields: Fields, typed: Typed): boolean {
  if (condition === undefined) return true;
  const asked = fields[condition.field];
  if (asked === undefined || !holds(asked.when, fields, typed)) return false;
  return condition.is.includes((typed[condition.field] ?? "").trim());
}

/** The questions that are asked, given the answers so far. */
export const shownFields = (fields: Fields, typed: Typed): readonly [string, Field][] =>
  Object.entries(fields).filter(([, field]) => holds(field.when, fields, typed));

/** Reads what was typed: the answers that are right, and what is wrong with the others. */
export function checkFields(fields: Fields, typed: Typed, dates: Dates): Checked {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, field] of shownFields(fields, typed)) {
    const answer = (typed[name] ?? "").trim();
    if (answer === "") {
      if (!field.optional) problems.push({ field: name, code: "missing" });
      continue;
    }
    const read = readAnswer(field, answer, values, dates);
    if (read.code === null) values[name] = read.value;
    else problems.push({ field: name, code: read.code });
  }
  return { values, problems };
}

function readAnswer(field: Field, answer: string, values: Values, dates: Dates) {
  const { success, data } = field.read.safeParse(answer);
  if (!success) return { code: field.wrong ?? "invalid" };
  return { code: dateProblem(field, String(data), values, dates), value: data };
}

// Days, months and years all compare as text, with as much of the limit as they have themselves.
const isAfter = (value: string, limit: string) => value > limit.slice(0, value.length);
const isBefore = (value: string, limit: string) => value < limit.slice(0, value.length);

function dateProblem(field: Field, value: string, values: Values, dates: Dates): string | null {
  if (field.past && isAfter(value, dates.today)) return "late";
  if (field.past && isBefore(value, dates.dateOfBirth)) return "before-birth";
  if (field.notOver && isBefore(value, dates.today)) return "over";
  const earlier = field.notBefore === undefined ? undefined : values[field.notBefore];
  if (typeof earlier === "string" && isBefore(value, earlier)) return "backwards";
  return null;
}

export type CheckedItem = Checked & { readonly id: string };
export type CheckedSection = Checked & { readonly items: readonly CheckedItem[] };

/** Every entry of a list that was saved, whether the list is asked for or not. */
export function checkList(
  { fields, unique }: ListPart,
  draft: SectionDraft | undefined,
  dates: Dates,
): readonly CheckedItem[] {
  const seen = new Set<unknown>();
  return (draft?.items ?? []).map(({ id, typed }) => {
    const checked = checkFields(fields, typed, dates);
    const answer = unique === undefined ? undefined : checked.values[unique];
    const isTwice = unique !== undefined && answer !== undefined && seen.has(answer);
    seen.add(answer);
    const twice = isTwice ? [{ field: unique, code: "twice" }] : [];
    return { id, values: checked.values, problems: [...checked.problems, ...twice] };
  });
}

/** Whether the section's list is asked for, given its answers so far. */
export const hasList = ({ list, fields }: SectionData, draft: SectionDraft | undefined): boolean =>
  list !== undefined && holds(list.when, fields, draft?.typed ?? {});

/** A whole section: its questions, and the entries of its list where one is asked for. */
export function checkSection(
  section: SectionData,
  draft: SectionDraft | undefined,
  dates: Dates,
): CheckedSection {
  const typed = draft?.typed ?? {};
  const own = checkFields(section.fields, typed, dates);
  const { list } = section;
  if (list === undefined || !hasList(section, draft)) return { ...own, items: [] };
  const items = checkList(list, draft, dates);
  const none = items.length === 0 ? [{ field: list.key, code: "list-empty" }] : [];
  const broken = items.flatMap(({ id, problems }) =>
    problems.length > 0 ? [{ field: `${list.key}.${id}`, code: "item-incomplete" }] : [],
  );
  const gap = isWhole(list, items, own.values, dates) ? [] : [{ field: list.key, code: "gap" }];
  return { values: own.values, problems: [...own.problems, ...none, ...broken, ...gap], items };
}

/** Whether the entries cover the time that their list has to cover. */
function isWhole(list: ListPart, items: readonly CheckedItem[], own: Values, dates: Dates) {
  const past =
    list.covers === undefined || items.length === 0 ? null : pastOf(list, items, own, dates);
  return (past?.gaps ?? []).every(({ kind }) => kind === "left");
}

export type SectionStatus = "complete" | "started" | "empty";

export function sectionStatus(
  section: SectionData,
  draft: SectionDraft | undefined,
  dates: Dates,
): SectionStatus {
  if (draft === undefined) return "empty";
  return checkSection(section, draft, dates).problems.length === 0 ? "complete" : "started";
}
