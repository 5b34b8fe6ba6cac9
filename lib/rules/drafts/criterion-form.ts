import type { Criterion } from "@/lib/rules/criteria.schema";
import { bandValues, writtenBands } from "@/lib/rules/drafts/bands-form";
import {
  conditionValues,
  lookupValues,
  newCondition,
  writtenCondition,
  writtenRows,
} from "@/lib/rules/drafts/choice-form";
import {
  type FormValues,
  listOf,
  numberOf,
  numberText,
  textOf,
  type Written,
} from "@/lib/rules/drafts/form-values";
import { measureValues, writtenMeasure } from "@/lib/rules/drafts/measure-form";

const TABLES = ["ielts", "toefl-ibt"] as const;

/** A criterion's numbers as its form shows them. Its texts have a page of their own. */
export function criterionValues(criterion: Criterion): FormValues {
  const { family, max, services } = criterion;
  return { family, max: numberText(max), services, ...ownValues(criterion) };
}

function ownValues(criterion: Criterion): FormValues {
  switch (criterion.kind) {
    case "bands":
      return { ...measureValues(criterion.measure), ...bandValues("bands", criterion.bands) };
    case "certificate-bands":
      return Object.assign(
        {},
        ...TABLES.map((kind) => bandValues(`tables.${kind}`, criterion.tables[kind])),
      );
    case "count": {
      const { answer, pointsEach, most } = criterion;
      return { answer, pointsEach: numberText(pointsEach), most: numberText(most) };
    }
    case "lookup":
      return lookupValues(criterion);
    case "conditions":
      return Object.assign(
        { points: numberText(criterion.points) },
        ...criterion.all.map((one, place) => conditionValues(`all.${place}`, one)),
      );
    case "last-job-in-demand":
      return { points: numberText(criterion.points) };
  }
}

/** The criterion that a form describes, unchecked; its key, its kind and its texts stay. */
export function writtenCriterion(values: FormValues, before: Criterion): Written {
  const common = {
    family: textOf(values, "family"),
    max: numberOf(values, "max"),
    services:
      before.services.toSorted().join() === listOf(values, "services").toSorted().join()
        ? before.services
        : listOf(values, "services"),
  };
  const { own, rows } = writtenOwn(values, before);
  return { value: { ...before, ...common, ...own }, ...(rows && { rows }) };
}

type Own = { readonly own: Readonly<Record<string, unknown>>; readonly rows?: Written["rows"] };

function writtenOwn(values: FormValues, before: Criterion): Own {
  switch (before.kind) {
    case "bands": {
      const { bands, rows } = writtenBands("bands", values);
      return { own: { measure: writtenMeasure(values), bands }, rows: { bands: rows } };
    }
    case "certificate-bands":
      return writtenTables(values);
    case "count":
      return {
        own: {
          answer: textOf(values, "answer"),
          pointsEach: numberOf(values, "pointsEach"),
          most: numberOf(values, "most"),
        },
      };
    case "conditions": {
      const kept = before.all.map((one, place) => writtenCondition(`all.${place}`, values, one));
      const all = [...kept, newCondition(values, "newCondition")].filter((one) => one !== null);
      return { own: { points: numberOf(values, "points"), all } };
    }
    case "last-job-in-demand":
      return { own: { points: numberOf(values, "points") } };
    case "lookup":
      return { own: { rows: writtenRows(before, values) } };
  }
}

function writtenTables(values: FormValues): Own {
  const [ielts, toefl] = [
    writtenBands("tables.ielts", values),
    writtenBands("tables.toefl-ibt", values),
  ];
  return {
    own: { tables: { ielts: ielts.bands, "toefl-ibt": toefl.bands } },
    rows: { "tables.ielts": ielts.rows, "tables.toefl-ibt": toefl.rows },
  };
}
