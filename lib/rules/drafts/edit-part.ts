import type { FormValues, Written } from "@/lib/rules/drafts/form-values";
import { editableAt, type Place } from "@/lib/rules/drafts/part";
import { RuleSet } from "@/lib/rules/rule-set.schema";

/** What the format cannot express, at the form's field; "" is the form as a whole. */
export type FieldProblem = {
  readonly field: string;
  readonly code: "missing" | "number" | "too-small" | "too-big" | "pattern" | "order" | "invalid";
};

export type Edited =
  | { readonly ok: true; readonly ruleSet: RuleSet }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** The set with what a form says at a place; null where the set has no such place. */
export function editPart(ruleSet: RuleSet, place: Place, values: FormValues): Edited | null {
  const editable = editableAt(ruleSet, place);
  if (editable === null) return null;
  const written = editable.write(values);
  const parsed = RuleSet.safeParse(editable.replace(written.value));
  if (parsed.success) return { ok: true, ruleSet: parsed.data };
  const problems = parsed.error.issues.map((issue) => ({
    field: fieldOf(issue.path.slice(editable.prefix.length).map(String), written),
    code: codeOf(issue, written.value, issue.path.slice(editable.prefix.length)),
  }));
  return { ok: false, problems };
}

type Issue = {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
};

function inputAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (Object(at) === at ? Reflect.get(Object(at), step) : undefined),
    value,
  );
}

function codeOf(issue: Issue, value: unknown, path: readonly PropertyKey[]): FieldProblem["code"] {
  const input = inputAt(value, path);
  if (input === undefined || input === "") return "missing";
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "number" || issue.expected === "int" ? "number" : "invalid";
    case "too_small":
      return "too-small";
    case "too_big":
      return "too-big";
    case "invalid_format":
      return "pattern";
    case "custom":
      return "order";
    default:
      return "invalid";
  }
}

// Fields whose rule holds a list or a whole object where the form has one control.
const ONE_CONTROL = ["isco08", "measure", "services", "rows"];

/** Where in the form a path of the rule stands. */
function fieldOf(path: readonly string[], { rows = {} }: Written): string {
  const [first = ""] = path;
  if (ONE_CONTROL.includes(first)) return first === "rows" ? "" : first;
  if (first === "when") return path[1] ?? "";
  for (const [list, places] of Object.entries(rows)) {
    const depth = list.split(".").length;
    if (path.slice(0, depth).join(".") !== list) continue;
    const [row = "0", cell = "from"] = path.slice(depth);
    return `${list}.${places[Number(row)] ?? 0}.${cell}`;
  }
  return path.join(".").replace(/\.oneOf\.\d+$/, ".oneOf");
}
