import { EXPOSURE_WINDOW, exposures, mostForms } from "@/lib/exam/draw-inputs.query";
import { StoredForm } from "@/lib/exam/form.schema";
import { ItemFacts, type ItemKind } from "@/lib/exam/item.schema";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { statusOf } from "@/lib/items/change-item.command";
import { type CoverageRow, coverageOf, type Lack, lacksOf } from "@/lib/items/coverage";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { parameter } from "@/lib/rules/parameter";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

export type Coverage = {
  readonly listening: readonly CoverageRow[];
  readonly reading: readonly CoverageRow[];
  readonly lacks: readonly Lack[];
  /** Attempts of one person, for which the lacks are counted. */
  readonly attempts: number;
  readonly exposure: {
    /** Forms in the window, and how many of them may hold one item. */
    readonly of: number;
    readonly days: number;
    readonly mostForms: number;
    readonly most: readonly { readonly id: string; readonly forms: number }[];
  };
  /** Forms of the window that had to hold items that too many forms hold, and of which kinds those are. */
  readonly overCap: { readonly forms: number; readonly kinds: readonly ItemKind[] };
};

const MOST_SHOWN = 10;

/** How the bank covers the blueprint and how worn its items are; null when not allowed. */
export async function bankCoverage(actor: Actor): Promise<Coverage | null> {
  if (!may(actor, "view-items")) return null;
  const [rows, counted, { ruleSet }] = await Promise.all([
    db.item.findMany({ omit: { key: true, answer: true, face: true } }),
    exposures(),
    currentTime().then((now) => ruleSetAt(now)),
  ]);
  const items = rows.map((row) => ({ ...ItemFacts.parse(row), id: row.id, status: statusOf(row) }));
  const attempts = parameter(ruleSet, "test.attempts");
  const over = await formsOverCap();
  const worn = new Set(over.flatMap(({ overCap }) => overCap));
  const kinds = items.filter(({ id }) => worn.has(id)).map(({ kind }) => kind);
  return {
    listening: coverageOf("listening", items),
    reading: coverageOf("reading", items),
    lacks: lacksOf(items, attempts),
    attempts,
    exposure: {
      of: counted[0]?.of ?? 0,
      days: EXPOSURE_WINDOW.days,
      mostForms: mostForms(counted[0]?.of ?? 0, ruleSet),
      most: counted.toSorted((one, other) => other.forms - one.forms).slice(0, MOST_SHOWN),
    },
    overCap: { forms: over.length, kinds: [...new Set(kinds)] },
  };
}

async function formsOverCap() {
  const { days, forms } = EXPOSURE_WINDOW;
  const since = new Date((await currentTime()).getTime() - days * 86_400_000);
  const rows = await db.attempt.findMany({
    where: { preparedAt: { gt: since } },
    orderBy: { preparedAt: "desc" },
    take: forms,
    select: { form: true },
  });
  const draws = rows.flatMap(({ form }) => StoredForm.parse(form).draw ?? []);
  return draws.filter(({ overCap }) => overCap.length > 0);
}
