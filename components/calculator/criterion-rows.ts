import type { useTranslations } from "next-intl";
import { question, regionName, type Words } from "@/lib/questionnaire/words";
import type { Bands } from "@/lib/rules/bands.schema";
import type { Condition, Criterion, Measure } from "@/lib/rules/criteria.schema";
import { NUMBERS } from "@/lib/rules/number-answers";
import { parameter } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { formatTenge } from "@/lib/wording/format";

type Say = ReturnType<typeof useTranslations<"calculator.table">>;

/** A row of a criterion's table in the reader's words. */
export type CriterionRow = { readonly answer: string; readonly points: number };

interface Saying {
  readonly t: Say;
  readonly words: Words;
  readonly ruleSet: RuleSet;
}

/** The whole table of a criterion, every band and every answer that it names. */
export function rowsOf(criterion: Criterion, saying: Saying): readonly CriterionRow[] {
  const { t, words } = saying;
  switch (criterion.kind) {
    case "bands":
      return bandRows(criterion.bands, unitOf(criterion.measure), saying);
    case "certificate-bands":
      return (["ielts", "toefl-ibt"] as const).flatMap((kind) => {
        const name = words.the(`fields.englishKind.options.${kind}`);
        return bandRows(criterion.tables[kind], "score", saying).map((row) => ({
          ...row,
          answer: `${name}: ${row.answer}`,
        }));
      });
    case "count":
      return [{ answer: t("each", { most: criterion.most }), points: criterion.pointsEach }];
    case "lookup":
      return criterion.rows.map(({ oneOf, points }) => ({
        answer: oneOf.map((value) => answerIn(criterion.answer, value, words)).join(", "),
        points,
      }));
    case "conditions":
      return [
        {
          answer: criterion.all.map((condition) => conditionText(condition, words)).join("; "),
          points: criterion.points,
        },
      ];
    case "last-job-in-demand":
      return [{ answer: t("inDemand"), points: criterion.points }];
  }
}

type Unit = "years" | "months" | "percent" | "MRP" | "KZT" | "score" | "children";

function unitOf(measure: Measure): Unit {
  switch (measure.kind) {
    case "completed-years":
      return "years";
    case "block-percentage":
      return "percent";
    case "months-in-union":
      return "months";
    case "number":
      return NUMBERS[measure.answer].unit;
    case "multiple":
      return "MRP";
    case "minimum":
      return unitOf(measure.of[0]);
  }
}

function bandRows(bands: Bands, unit: Unit, { t, words, ruleSet }: Saying): CriterionRow[] {
  const range = ({ from, under }: Bands[number], say: (level: number) => string) => {
    if (under === null) return t("over", { from: say(from) });
    return from === 0
      ? t("under", { under: say(under) })
      : t("range", { from: say(from), under: say(under) });
  };
  const tenge = (level: number) =>
    formatTenge(Math.ceil(level * parameter(ruleSet, "mrp")), words.locale);
  return bands.map((band) => {
    const values = { range: range(band, String), tenge: range(band, tenge) };
    return { answer: t(`units.${unit}`, values), points: band.points };
  });
}

function answerIn(name: string, value: string | boolean | null, words: Words): string {
  if (typeof value === "boolean") return words.the(value ? "yes" : "no");
  if (value === null) return "–";
  if (name === "settlementRegion") return regionName(value, words);
  return words.at(`fields.${name}.options.${value}`) ?? value;
}

const conditionText = ({ answer, oneOf }: Condition, words: Words) =>
  `${question(answer, words)} ${oneOf.map((value) => answerIn(answer, value, words)).join(" / ")}`;
