import { forBrowser } from "@/lib/calculator/for-browser";
import { type FieldsByFamily, questionsOf } from "@/lib/calculator/questions";
import type { Field } from "@/lib/questionnaire/field";
import { occupationsIn } from "@/lib/questionnaire/occupations";
import { problemText } from "@/lib/questionnaire/problem-text";
import { listOf } from "@/lib/questionnaire/sections";
import { question, type Words } from "@/lib/questionnaire/words";
import type { Family } from "@/lib/rules/criteria.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { optionChoices, regionChoices } from "../questionnaire/choices";
import type { CalculatorData, JobQuestion, QuestionWords } from "./calculator-data";

interface Sources {
  readonly fields: FieldsByFamily;
  readonly ruleSet: RuleSet;
  readonly ruleSetHash: string;
  readonly today: string;
  readonly families: Readonly<Record<Family, string>>;
  readonly words: Words;
}

/** Everything that the page's script counts and speaks with, in one language. */
export function calculatorData(sources: Sources): CalculatorData {
  const { fields, ruleSet, ruleSetHash, today, families, words } = sources;
  const all = Object.assign({}, ...Object.values(fields));
  const questions = questionsOf(fields);
  return {
    rules: { ruleSet: forBrowser(ruleSet, words.locale), questions, today },
    ruleSetHash,
    questions: Object.fromEntries(
      questions.map(({ name }) => [name, questionWords(name, all[name], words)]),
    ),
    jobs: jobTexts(words),
    occupations: occupationsIn(words.locale),
    families,
  };
}

function questionWords(name: string, { control, wrong }: Field, words: Words): QuestionWords {
  const options = () => {
    switch (control.kind) {
      case "yes-no":
        return optionChoices(name, ["yes", "no"], words);
      case "choice":
      case "select":
        return optionChoices(name, control.options, words);
      case "region":
        return regionChoices(words);
      default:
        return [];
    }
  };
  return {
    label: question(name, words),
    options: Object.fromEntries(options().map(({ value, label }) => [value, label])),
    wrong: problemText({ field: name, code: wrong ?? "invalid" }, words),
  };
}

function jobTexts(words: Words): CalculatorData["jobs"] {
  const text = (name: JobQuestion) => {
    const hint = words.at(`fields.${name}.hint`);
    return { label: question(name, words), ...(hint !== null && { hint }) };
  };
  return {
    words: {
      occupation: { ...text("occupation"), hint: words.the("occupation.hint") },
      from: text("from"),
      stillThere: text("stillThere"),
      to: text("to"),
      documented: text("documented"),
    },
    lead: words.the("lists.jobs.lead"),
    add: words.the("lists.jobs.add"),
    yes: words.the("yes"),
    no: words.the("no"),
    most: listOf("work")?.most ?? 1,
  };
}
