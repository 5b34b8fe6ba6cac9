import { add } from "@/lib/psychometrics/cells";
import { eachAnswer, NOT_REACHED, type Responses } from "@/lib/psychometrics/responses";
import type { ItemStatistics } from "@/lib/psychometrics/statistics.schema";

/** Groups of about as many candidates each, from the weakest to the ablest: tenths. */
const GROUPS = 10;

export type AbilityGroups = {
  /** Group of each candidate; `GROUPS` for those without an ability. */
  readonly of: Uint8Array;
};

/** Tenths of the candidates by ability; equal abilities stay together. */
export function abilityGroups(theta: Float64Array): AbilityGroups {
  const known = theta.filter((one) => !Number.isNaN(one)).sort();
  const edges = Array.from(
    { length: GROUPS - 1 },
    (_, k) => known[Math.floor(((k + 1) * known.length) / GROUPS)] ?? Number.POSITIVE_INFINITY,
  );
  const of = Uint8Array.from(theta, (one) => {
    if (Number.isNaN(one)) return GROUPS;
    const group = edges.findIndex((edge) => one < edge);
    return group < 0 ? GROUPS - 1 : group;
  });
  return { of };
}

type GroupCounts = ItemStatistics["tenths"][number];

const CHOICES = 4;

/** By item, what each tenth of the candidates did with it; groups without anybody are left out. */
export function choicesByAbility(
  responses: Responses,
  theta: Float64Array,
  groups: AbilityGroups,
): GroupCounts[][] {
  const { items } = responses;
  const size = items.length * GROUPS;
  const n = new Float64Array(size);
  const correct = new Float64Array(size);
  const sum = new Float64Array(size);
  const chosen = new Float64Array(size * CHOICES);
  eachAnswer(responses, (person, item, choice, right) => {
    const group = groups.of[person] ?? GROUPS;
    if (group === GROUPS || choice === NOT_REACHED) return;
    const cell = item * GROUPS + group;
    add(n, cell, 1);
    add(correct, cell, right);
    add(sum, cell, theta[person] ?? 0);
    if (choice >= 0) add(chosen, cell * CHOICES + choice, 1);
  });
  const countsOf = (cell: number): GroupCounts => ({
    n: n[cell] ?? 0,
    right: correct[cell] ?? 0,
    theta: (sum[cell] ?? 0) / (n[cell] ?? 1),
    choices: Array.from(chosen.subarray(cell * CHOICES, (cell + 1) * CHOICES)),
  });
  return items.map((_, i) =>
    Array.from({ length: GROUPS }, (__, group) => countsOf(i * GROUPS + group)).filter(
      (counts) => counts.n > 0,
    ),
  );
}
