import type { Condition } from "@/lib/questionnaire/field";
import type { SectionData } from "@/lib/questionnaire/section";
import { type SectionKey, sectionOf } from "@/lib/questionnaire/sections";
import type { Asked } from "@/lib/rules/asked.schema";

/** A section with its conditions, as one rule set has them. */
export type AskedSection = (key: SectionKey) => SectionData;

type Asks = { readonly asked: readonly Asked[] };

/**
 * The sections of the questionnaire under a rule set: the same file that scores the answers says which
 * questions, lists and documents are asked for when. What it does not name keeps the section's own word.
 */
export function sectionsBy({ asked }: Asks): AskedSection {
  const made = new Map<SectionKey, SectionData>();
  return (key) => {
    const section = made.get(key) ?? withConditions(sectionOf(key), conditionsOf(key, asked));
    made.set(key, section);
    return section;
  };
}

type Conditions = (kind: Asked["kind"], name: string) => { readonly when?: Condition };

function conditionsOf(key: SectionKey, asked: readonly Asked[]): Conditions {
  const own = asked.filter(({ section }) => section === key);
  return (kind, name) => {
    const found = own.find((one) => one.kind === kind && one.name === name);
    return found ? { when: { field: found.when.question, is: found.when.is } } : {};
  };
}

function withConditions(section: SectionData, condition: Conditions): SectionData {
  const { fields, list, evidence } = section;
  const asked = (all: SectionData["fields"]) =>
    Object.fromEntries(
      Object.entries(all).map(([name, field]) => [
        name,
        { ...field, ...condition("question", name) },
      ]),
    );
  return {
    ...section,
    fields: asked(fields),
    ...(list && {
      list: { ...list, ...condition("list", list.key), fields: asked(list.fields) },
    }),
    evidence: evidence.map((need) => ({ ...need, ...condition("evidence", need.supports) })),
  };
}
