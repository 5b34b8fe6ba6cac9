import { type Change, type Json, ORDER } from "@/lib/rules/diff";

/** The parts of a rule set that people read and edit apart. */
export type RulePart = "dates" | "parameters" | "criteria" | "stops" | "occupations" | "asked";

/** A rule that differs, with what differs in it; the paths begin inside the rule. */
export type ChangedRule = {
  readonly part: RulePart;
  /** Of the parameter, criterion, stop or question; null where the part is one rule. */
  readonly id: string | null;
  readonly kind: "added" | "removed" | "changed" | "moved";
  readonly changes: readonly Change[];
};

const LISTS = ["parameters", "criteria", "stops", "asked"] as const;

function placeOf([first, second]: readonly string[]): Pick<ChangedRule, "part" | "id"> {
  const list = LISTS.find((name) => name === first);
  if (list !== undefined) return { part: list, id: second ?? null };
  return { part: first === "occupationsInDemand" ? "occupations" : "dates", id: null };
}

const inside = (path: readonly string[], { part, id }: Pick<ChangedRule, "part" | "id">) => {
  if (id !== null) return path.slice(2);
  return part === "occupations" ? path.slice(1) : path;
};

const ids = (value: Json | undefined) => (Array.isArray(value) ? value.map(String) : []);

// A list that only gained or lost rules keeps its order; the rules themselves say that.
function isMove({ before, after }: Change): boolean {
  const [old, next] = [ids(before), ids(after)];
  const stayed = old.filter((id) => next.includes(id));
  return stayed.join() !== next.filter((id) => old.includes(id)).join();
}

function kindOf(changes: readonly Change[]): ChangedRule["kind"] {
  // Every rule has a title, so that one without is not there at all.
  const whole = changes.filter(({ path }) => path.at(-1) === "en" || path.at(-1) === "name");
  if (whole.length > 0 && changes.every(({ before }) => before === undefined)) return "added";
  if (whole.length > 0 && changes.every(({ after }) => after === undefined)) return "removed";
  return "changed";
}

/** The changes of a rule set by the rules that they belong to, in the order in which a rule set is read. */
export function changedRules(changes: readonly Change[]): readonly ChangedRule[] {
  const rules = new Map<string, { place: Pick<ChangedRule, "part" | "id">; changes: Change[] }>();
  const moved: ChangedRule[] = [];
  for (const change of changes) {
    const place = placeOf(change.path);
    if (change.path.at(-1) === ORDER) {
      if (isMove(change)) moved.push({ ...place, id: null, kind: "moved", changes: [change] });
      continue;
    }
    const key = `${place.part} ${place.id}`;
    const rule = rules.get(key) ?? { place, changes: [] };
    rule.changes.push({ ...change, path: inside(change.path, place) });
    rules.set(key, rule);
  }
  const found = [...rules.values()].map((rule) => ({
    ...rule.place,
    kind: kindOf(rule.changes),
    changes: rule.changes,
  }));
  return [...found, ...moved];
}
