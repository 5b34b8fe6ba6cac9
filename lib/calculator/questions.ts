import { z } from "zod";
import type { AgeBand } from "@/lib/calculator/age-bands";
import type { Question, Reading } from "@/lib/calculator/question";
import { REGIONS } from "@/lib/identity/regions";
import { answerFields } from "@/lib/questionnaire/answers.schema";
import { sectionsBy } from "@/lib/questionnaire/asked-sections";
import { choice, type Field, type Fields, select, whole } from "@/lib/questionnaire/field";
import { SECTION_KEYS } from "@/lib/questionnaire/sections";
import { russianQuestion } from "@/lib/questionnaire/sections/languages";
import type { Family } from "@/lib/rules/criteria.schema";
import { NUMBERS } from "@/lib/rules/number-answers";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

export type FieldsByFamily = Readonly<Record<Family, Fields>>;

const kaztest = answerFields.kaztest.shape;

/**
 * The calculator's questions by family: the questionnaire's own where it asks them, and those that an
 * application answers otherwise (the person, the family list, the test). The age is a band.
 */
export function calculatorFields(ruleSet: RuleSet, bands: readonly AgeBand[]): FieldsByFamily {
  const from = askedBy(ruleSet);
  const Age = z.enum(bands.map((band) => String(band.from)));
  return {
    "socio-demographic": {
      service: choice(answerFields.service),
      age: select(Age, { criteria: ["age"] }),
      ...from("spouseAccompanying"),
      minorChildren: whole("count", answerFields.minorChildren, { criteria: ["children"] }),
      ...from("closeRelativeInKazakhstan"),
    },
    educational: from("education", "educationField", "educationInKazakhstan"),
    language: {
      listeningCorrect: whole("count", kaztest.listeningCorrect, { criteria: ["kazakh"] }),
      readingCorrect: whole("count", kaztest.readingCorrect, { criteria: ["kazakh"] }),
      ...from("russianLevel", "englishKind", "ieltsScore", "toeflScore"),
    },
    professional: from("hasWorked", "professionalLicence", "jobOffer"),
    adaptation: from(
      ...["settlementRegion", "hasStayed", "lawfulStayMonths"],
      ...["housing", "hasFunds", "fundsTenge"],
    ),
  };
}

// Whether somebody is married is not scored, and so not asked; nor which languages are listed.
const GATES = ["education", "englishKind", "hasStayed", "hasFunds"];

/**
 * The questionnaire's questions, under the rule set's own conditions where the calculator asks what they
 * hang on. Languages are entries of a list there; the two that score are asked for by themselves here.
 */
function askedBy(ruleSet: RuleSet): (...names: readonly string[]) => Fields {
  const sectionBy = sectionsBy(ruleSet);
  const all: Fields = {
    ...Object.assign({}, ...SECTION_KEYS.map((key) => sectionBy(key).fields)),
    ...sectionBy("languages").list?.fields,
    ...russianQuestion,
  };
  const ask = (name: string): Field => {
    const found = all[name];
    if (found === undefined) throw new Error(`The questionnaire does not ask ${name}`);
    const { when, ...field } = found;
    return when !== undefined && GATES.includes(when.field) ? { ...field, when } : field;
  };
  return (...names) => Object.fromEntries(names.map((name) => [name, ask(name)]));
}

/** The questions as data for the page. */
export const questionsOf = (fields: FieldsByFamily): readonly Question[] =>
  Object.values(fields)
    .flatMap((family) => Object.entries(family))
    .map(([name, field]) => ({ name, reading: readingOf(name, field), when: field.when ?? null }));

const MOST: Readonly<Record<string, number>> = {
  minorChildren: NUMBERS.minorChildren.most,
  lawfulStayMonths: NUMBERS.lawfulStayMonths.most,
  fundsTenge: 999_999_999_999_999,
  listeningCorrect: 20,
  readingCorrect: 40,
};

function readingOf(name: string, { control }: Field): Reading {
  switch (control.kind) {
    case "yes-no":
      return { kind: "one-of", values: ["yes", "no"] };
    case "choice":
    case "select":
      return { kind: "one-of", values: control.options };
    case "region":
      return { kind: "one-of", values: REGIONS.map(({ code }) => code) };
    case "whole":
      return { kind: "whole", most: MOST[name] ?? 0 };
    case "score":
      return name === "ieltsScore"
        ? { kind: "score", most: 9, step: 0.5 }
        : { kind: "score", most: 120, step: 1 };
    default:
      throw new Error(`The calculator has no way to ask ${name}`);
  }
}
