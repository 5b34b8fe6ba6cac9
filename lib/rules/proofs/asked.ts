import type { Field, Fields } from "@/lib/questionnaire/field";
import { LANGUAGE_CODES } from "@/lib/questionnaire/languages";
import type { SectionData } from "@/lib/questionnaire/section";
import { isSectionKey, sectionOf } from "@/lib/questionnaire/sections";
import type { Asked } from "@/lib/rules/asked.schema";
import { type Finding, finding } from "@/lib/rules/proofs/finding";

/** What is asked on a condition exists in the questionnaire, and its condition can come true. */
export function askedFindings(asked: readonly Asked[]): Finding[] {
  const ofEach = asked.flatMap((one) => conditionFindings(one));
  const names = asked.map(nameOf);
  const twice = new Set(names.filter((name, place) => names.indexOf(name) !== place));
  return [
    ...ofEach,
    ...[...twice].map((name) => finding("asked-twice", `asked.${name}`)),
    ...circles(asked),
  ];
}

const nameOf = ({ section, kind, name }: Asked) => `${section}.${kind}.${name}`;

function conditionFindings(one: Asked): Finding[] {
  const where = `asked.${nameOf(one)}`;
  const { section, name, when } = one;
  if (!isSectionKey(section)) return [finding("unknown-question", where, { section, name })];
  const data = sectionOf(section);
  if (!exists(one, data)) return [finding("unknown-question", where, { section, name })];
  const near = questionsBeside(one, data);
  const parent = near[when.question];
  if (parent === undefined) {
    return [finding("unknown-question", where, { section, name: when.question })];
  }
  if (one.kind === "question" && !canBeLeftOut(near[name], one)) {
    return [finding("cannot-be-left-out", where, { section, name })];
  }
  const options = typedOptions(parent);
  return when.is
    .filter((option) => !options.includes(option))
    .map((option) => finding("unknown-option", where, { question: when.question, option }));
}

// Those of the page and those of each entry of its list: no name is used twice.
const questionsOf = ({ fields, list }: SectionData): Fields => ({ ...fields, ...list?.fields });

// The form looks for a condition's question where the conditional one stands: on the page, or in the same entry.
function questionsBeside({ kind, name }: Asked, data: SectionData): Fields {
  if (kind === "evidence") return questionsOf(data);
  const inEntry = kind === "question" ? data.list?.fields : undefined;
  return inEntry?.[name] === undefined ? data.fields : inEntry;
}

/**
 * A scored answer needs a value where its question is not asked, and one that is composed of several
 * questions takes no other condition than the one it was composed for.
 */
function canBeLeftOut(field: Field | undefined, { when }: Asked): boolean {
  if (field?.feeds !== undefined) return field.otherwise !== undefined;
  if (field?.counts !== true) return true;
  const { field: question, is = [] } = field.when ?? {};
  return question === when.question && is.join() === when.is.join();
}

function exists({ kind, name }: Asked, data: SectionData): boolean {
  switch (kind) {
    case "question":
      return questionsOf(data)[name] !== undefined;
    case "list":
      return data.list?.key === name;
    case "evidence":
      return data.evidence.some(({ supports }) => supports === name);
  }
}

/** What can be typed into a question of few answers; nothing for one that is open. */
function typedOptions({ control }: Field): readonly string[] {
  if (control.kind === "yes-no") return ["yes", "no"];
  if (control.kind === "language") return LANGUAGE_CODES;
  return control.kind === "choice" || control.kind === "select" ? control.options : [];
}

// A question that waits for itself, directly or through others, is never asked.
function circles(asked: readonly Asked[]): Finding[] {
  const questions = asked.filter(({ kind }) => kind === "question");
  const parentOf = new Map(
    questions.map((one) => [`${one.section}.${one.name}`, one.when.question]),
  );
  return questions.flatMap(({ section, name }) => {
    const seen = new Set<string>();
    let current: string | undefined = name;
    while (current !== undefined && !seen.has(current)) {
      seen.add(current);
      current = parentOf.get(`${section}.${current}`);
    }
    const where = `asked.${section}.question.${name}`;
    return current === name ? [finding("never-asked", where, { section, name })] : [];
  });
}
