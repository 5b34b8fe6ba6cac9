import { Engine, type NestedCondition } from "json-rules-engine";
import type { Facts, Table, Test } from "./table";

function conditions(test: Test): NestedCondition[] {
  const { fact } = test;
  if ("oneOf" in test) return [{ fact, operator: "in", value: [...test.oneOf] }];
  const from = { fact, operator: "greaterThanInclusive", value: test.from };
  if (test.under === null) return [from];
  return [from, { fact, operator: "lessThan", value: test.under }];
}

/** A rule a row, whose event carries the points; gives the points by criterion. */
export function jsonRulesScorer(tables: readonly Table[]) {
  const engine = new Engine(
    tables.flatMap(({ key, rows }) =>
      rows.map(({ all, points }) => ({
        conditions: { all: all.flatMap(conditions) },
        event: { type: key, params: { points } },
      })),
    ),
    { allowUndefinedFacts: true },
  );
  return async (facts: Facts): Promise<Readonly<Record<string, number>>> => {
    const { events } = await engine.run(facts);
    return Object.fromEntries(events.map(({ type, params }) => [type, params?.["points"] ?? 0]));
  };
}
