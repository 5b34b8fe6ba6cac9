import { ZenEngine } from "@gorules/zen-engine";
import type { Facts, Table, Test } from "./table";

const literal = (value: string | boolean | null) =>
  typeof value === "string" ? `'${value}'` : String(value);

// A unary test of the engine's own language, against the column's fact.
function cell(test: Test): string {
  if ("oneOf" in test) return test.oneOf.map(literal).join(", ");
  return test.under === null ? `>= ${test.from}` : `[${test.from}..${test.under})`;
}

/** A decision of one table a criterion, first row that holds; gives the points by criterion. */
export function zenScorer(tables: readonly Table[]) {
  const nodes = tables.map(({ key, rows }) => {
    const facts = [...new Set(rows.flatMap(({ all }) => all.map(({ fact }) => fact)))];
    const inputs = facts.map((fact) => ({
      id: `in-${fact}`,
      name: fact,
      field: `$root["${fact}"]`,
    }));
    const output = { id: `out-${key}`, name: key, field: key };
    const anything = Object.fromEntries(inputs.map(({ id }) => [id, ""]));
    const rules = rows.map(({ all, points }, row) => ({
      _id: `${key}-${row}`,
      ...anything,
      ...Object.fromEntries(all.map((test) => [`in-${test.fact}`, cell(test)])),
      [output.id]: String(points),
    }));
    const otherwise = { _id: `${key}-otherwise`, ...anything, [output.id]: "0" };
    const content = { hitPolicy: "first", inputs, outputs: [output], rules: [...rules, otherwise] };
    return { id: key, name: key, type: "decisionTableNode", content };
  });
  const edges = tables.flatMap(({ key }) => [
    { id: `to-${key}`, type: "edge", sourceId: "given", targetId: key },
    { id: `from-${key}`, type: "edge", sourceId: key, targetId: "points" },
  ]);
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: "given", name: "given", type: "inputNode" },
      ...nodes,
      { id: "points", name: "points", type: "outputNode" },
    ],
    edges,
  });
  return async (facts: Facts): Promise<Readonly<Record<string, number>>> =>
    (await decision.evaluate(facts)).result;
}
