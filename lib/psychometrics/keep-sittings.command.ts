import { StoredForm } from "@/lib/exam/form.schema";
import { db, inTransaction, type Tx } from "@/lib/platform/db";
import { type GroupCodes, groupCodes } from "@/lib/psychometrics/groups";
import { pack } from "@/lib/psychometrics/packed";
import { type ScoredBlock, scoreSitting } from "@/lib/psychometrics/score-sitting";

const BATCH = 200;

const ENDED = {
  id: true,
  form: true,
  endedAt: true,
  application: {
    select: { service: true, person: { select: { sex: true, citizenship: true } } },
  },
  entries: {
    where: { kind: "answer", standing: "counted" },
    select: { sequence: true, itemId: true, option: true },
  },
} as const;

/**
 * Takes ended attempts over into what statistics are computed from: the last counted answer of each
 * question, and the person's groups as codes. One that is there already is passed over.
 *
 * @returns how many were new
 */
export async function keepSittings(): Promise<number> {
  const ended = await db.attempt.findMany({
    where: { phase: "ended", endedAt: { not: null }, scoredSitting: null },
    select: ENDED,
    orderBy: { endedAt: "asc" },
    take: BATCH,
  });
  const forms = ended.map(({ form }) => StoredForm.parse(form));
  const keys = await keysOf(forms.flatMap(({ listening, reading }) => [...listening, ...reading]));
  let kept = 0;
  for (const [index, { id, application, endedAt, entries }] of ended.entries()) {
    const form = forms[index];
    if (form === undefined || endedAt === null) continue;
    const blocks = scoreSitting(form, keys, entries);
    const groups = groupCodes({ ...application.person, service: application.service });
    const isNew = await inTransaction((tx) => keepSitting(tx, id, endedAt, groups, blocks));
    kept += Number(isNew);
  }
  return kept;
}

async function keysOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const items = await db.item.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, key: true },
  });
  return new Map(items.map(({ id, key }) => [id, key]));
}

async function keepSitting(
  tx: Tx,
  attemptId: string,
  endedAt: Date,
  groups: GroupCodes,
  blocks: readonly ScoredBlock[],
): Promise<boolean> {
  // The unique index decides between two sweeps that found the same attempt.
  const [row] = await tx.$queryRaw<{ id: bigint }[]>`
    insert into scored_sitting (attempt_id, source, sex, citizenship, service, ended_at)
    values (${attemptId}::uuid, 'exam', ${groups.sex}::int, ${groups.citizenship}::int, ${groups.service}::int, ${endedAt})
    on conflict (attempt_id) do nothing returning id`;
  if (row === undefined) return false;
  await tx.scoredBlock.createMany({
    data: blocks.map((block) => ({ sittingId: row.id, block: block.block, ...pack(block) })),
  });
  return true;
}
