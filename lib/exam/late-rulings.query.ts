import { type LateState, lateStateOf } from "@/lib/exam/late-state";
import { PERSON_NAME, type PersonName } from "@/lib/identity/names";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

const CASE = {
  application: { select: { number: true, person: { select: PERSON_NAME } } },
} as const;

export type LateCase = {
  readonly attemptId: string;
  readonly applicationNumber: string;
  readonly name: PersonName;
  readonly answers: number;
  readonly lastAt: Date;
  readonly state: LateState;
};

type Row = { attempt_id: string; answers: bigint; last_at: Date; numbers: number[] };

const MOST_SHOWN = 200;

/** Attempts with answers that came late, the ones that wait for somebody first. */
export async function lateCases(actor: Actor): Promise<readonly LateCase[]> {
  if (!may(actor, "rule-late-answers")) return [];
  const late = await db.$queryRaw<Row[]>`
    select attempt_id, count(*) as answers, max(at) as last_at, array_agg(sequence) as numbers
      from attempt_entry where standing = 'late' and kind = 'answer'
     group by attempt_id order by max(at) desc limit ${MOST_SHOWN}`;
  const attempts = await db.attempt.findMany({
    where: { id: { in: late.map((row) => row.attempt_id) } },
    select: { id: true, lateRulings: { select: { entries: true, decision: true } }, ...CASE },
  });
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const cases = late.flatMap((row): LateCase[] => {
    const attempt = byId.get(row.attempt_id);
    if (attempt === undefined) return [];
    return [
      {
        attemptId: attempt.id,
        applicationNumber: attempt.application.number,
        name: attempt.application.person,
        answers: Number(row.answers),
        lastAt: row.last_at,
        state: lateStateOf(row.numbers, attempt.lateRulings),
      },
    ];
  });
  const order: readonly LateState[] = ["proposed", "open", "ruled"];
  return cases.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

/** How many answers of an attempt came late, and what became of them: for the candidate's own result. */
export async function lateOutcome(attemptId: string): Promise<{
  readonly answers: number;
  readonly outcome: "waiting" | "counted" | "refused";
} | null> {
  const late = await db.attemptEntry.findMany({
    where: { attemptId, kind: "answer", standing: "late" },
    select: { sequence: true },
  });
  if (late.length === 0) return null;
  const rulings = await db.lateRuling.findMany({ where: { attemptId } });
  const numbers = late.map(({ sequence }) => sequence);
  if (lateStateOf(numbers, rulings) !== "ruled")
    return { answers: late.length, outcome: "waiting" };
  const counted = rulings.some((one) => one.proposal === "count" && one.decision === "agreed");
  return { answers: late.length, outcome: counted ? "counted" : "refused" };
}
