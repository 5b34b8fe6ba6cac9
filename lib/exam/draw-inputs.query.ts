import type { DrawOptions } from "@/lib/exam/draw";
import { StoredForm } from "@/lib/exam/form.schema";
import type { Item } from "@/lib/exam/item.schema";
import { lineageOf } from "@/lib/exam/item-version";
import { poolFacts } from "@/lib/exam/pool-facts";
import { fromStoredItem } from "@/lib/exam/stored-item.schema";
import { db, pool, type Tx } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { parameter } from "@/lib/rules/parameter";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

export type Pool = { readonly hash: string; readonly items: readonly Item[] };

/** The active items, and the hash by which a form names them. */
export async function activePool(tx: Pick<Tx, "item"> = db): Promise<Pool> {
  const rows = await tx.item.findMany({ where: { status: "active" } });
  const items = rows.map(fromStoredItem);
  return { items, hash: jcsHash(poolFacts(items)) };
}

/** Those of a pool that the test's level asks for. */
export const atTestLevel = (items: readonly Item[], ruleSet: RuleSet): readonly Item[] =>
  items.filter(({ level }) => level === parameter(ruleSet, "test.level"));

/** The items of a pool that somebody met in these forms, or answered on trial, in whatever version. */
export function metIn(
  items: readonly Item[],
  forms: readonly unknown[],
  tried: readonly string[],
): ReadonlySet<string> {
  const met = forms.flatMap((form) => {
    const { listening, reading } = StoredForm.parse(form);
    return [...listening, ...reading].map(lineageOf);
  });
  const lineages = new Set([...met, ...tried.map(lineageOf)]);
  return new Set(items.filter(({ id }) => lineages.has(lineageOf(id))).map(({ id }) => id));
}

/** Days over which exposure is counted, and forms from which the share is known well enough. */
export const EXPOSURE_WINDOW = { days: 30, forms: 200 } as const;

// Before so many forms a share says little: each item is in half of the first two.
const FEWEST_FORMS = 20;

const COUNT = `
  with last as (
    select form from attempt where prepared_at > qonys_now() - $1::int * interval '1 day'
     order by prepared_at desc limit $2
  )
  select id, count(*)::int as forms, (select count(*)::int from last) as of
    from last cross join lateral jsonb_array_elements_text((form->'listening') || (form->'reading')) id
   group by id`;

type Exposure = { readonly id: string; readonly forms: number; readonly of: number };

/** In how many of the last forms each item is; items in none are left out. */
export async function exposures(): Promise<readonly Exposure[]> {
  const { days, forms } = EXPOSURE_WINDOW;
  const { rows } = await pool.query<Exposure>({
    name: "exam-exposure",
    text: COUNT,
    values: [days, forms],
  });
  return rows;
}

/** Forms of the window that may hold one item. */
export const mostForms = (of: number, ruleSet: RuleSet): number =>
  Math.floor((Math.max(of, FEWEST_FORMS) * parameter(ruleSet, "test.exposurePercent")) / 100);

/** The items that are in as many forms as may be, with those forms' number. */
export function wornBy(
  counted: readonly Exposure[],
  ruleSet: RuleSet,
): Readonly<Record<string, number>> {
  const worn = counted.filter(({ forms, of }) => forms >= mostForms(of, ruleSet));
  return Object.fromEntries(worn.map(({ id, forms }) => [id, forms]));
}

/** A draw's options as a stored form and its rule set say them. */
export const optionsOf = (
  worn: Readonly<Record<string, number>>,
  ruleSet: RuleSet,
): DrawOptions => ({
  worn: new Map(Object.entries(worn)),
  passShare: parameter(ruleSet, "test.threshold") / 100,
});
