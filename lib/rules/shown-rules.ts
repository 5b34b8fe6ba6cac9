import type { Bands } from "@/lib/rules/bands.schema";
import type { Criterion } from "@/lib/rules/criteria.schema";
import {
  type ParameterKey,
  type Parameters,
  Parameters as ParametersSchema,
} from "@/lib/rules/parameters.schema";
import type { Source, Status, Text } from "@/lib/rules/provenance.schema";

/** A row of a criterion's table: an answer or a band, and what it gives. */
export type ShownRow = { readonly answer: string; readonly points: number };

const bandRows = (bands: Bands, prefix = ""): ShownRow[] =>
  bands.map(({ from, under, points }) => ({
    answer: `${prefix}${from}${under === null ? "+" : ` – < ${under}`}`,
    points,
  }));

/** A criterion's table as rows, in the codes and numbers of the rule set itself. */
export function criterionRows(criterion: Criterion): readonly ShownRow[] {
  switch (criterion.kind) {
    case "bands":
      return bandRows(criterion.bands);
    case "certificate-bands":
      return [
        ...bandRows(criterion.tables.ielts, "IELTS "),
        ...bandRows(criterion.tables["toefl-ibt"], "TOEFL iBT "),
      ];
    case "count":
      return [{ answer: `1 – ${criterion.most} ×`, points: criterion.pointsEach }];
    case "lookup":
      return criterion.rows.map(({ oneOf, points }) => ({ answer: oneOf.join(" | "), points }));
    case "conditions":
      return [
        {
          answer: criterion.all
            .map(({ answer, oneOf }) => `${answer}: ${oneOf.join(" | ")}`)
            .join("; "),
          points: criterion.points,
        },
      ];
    case "last-job-in-demand":
      return [{ answer: "ISCO-08", points: criterion.points }];
  }
}

export type ShownParameter = {
  readonly key: ParameterKey;
  readonly title: Text;
  readonly explanation: Text;
  readonly value: Parameters[ParameterKey]["value"];
  readonly unit: string;
  readonly status: Status;
  readonly source: Source;
};

/** Every parameter as a row. */
export function parameterRows(parameters: Parameters): readonly ShownParameter[] {
  return ParametersSchema.keyof().options.map((key) => ({
    key,
    ...parameters[key],
  }));
}
