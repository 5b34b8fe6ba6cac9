import type { Criterion } from "@/lib/rules/criteria.schema";
import {
  type ParameterKey,
  type Parameters,
  Parameters as ParametersSchema,
} from "@/lib/rules/parameters.schema";
import type { Source, Status } from "@/lib/rules/provenance.schema";

/** A row of a criterion's table: an answer or a band, and what it gives. */
export type ShownRow = { readonly answer: string; readonly points: number };

type BandList = readonly { readonly from: number; readonly points: number }[];

const bandRows = (bands: BandList, prefix = ""): ShownRow[] =>
  bands.map(({ from, points }, index) => {
    const next = bands[index + 1]?.from;
    return { answer: `${prefix}${from}${next === undefined ? "+" : ` – < ${next}`}`, points };
  });

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
      return Object.entries(criterion.points).map(([answer, points]) => ({ answer, points }));
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

type Dashed<K extends string> = K extends `${infer Head}.${infer Tail}`
  ? `${Head}-${Dashed<Tail>}`
  : K;

export type ShownParameter = {
  readonly key: ParameterKey;
  /** The key under which the wording names it: messages cannot have a dot in their keys. */
  readonly wordingKey: Dashed<ParameterKey>;
  readonly value: Parameters[ParameterKey]["value"];
  readonly unit: string;
  readonly status: Status;
  readonly source: Source;
};

/** Every parameter as a row. */
export function parameterRows(parameters: Parameters): readonly ShownParameter[] {
  return ParametersSchema.keyof().options.map((key) => ({
    key,
    wordingKey: key.replaceAll(".", "-") as Dashed<ParameterKey>,
    ...parameters[key],
  }));
}
