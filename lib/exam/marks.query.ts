import { StoredForm } from "@/lib/exam/form.schema";
import { type Marks, mark } from "@/lib/exam/marking";
import type { Tx } from "@/lib/platform/db";
import type { Attempt } from "@/lib/platform/generated/client";

/**
 * Correct answers of an attempt by block, from its journal: the entries that counted, and those that came late and
 * that two people let count. A late answer never takes points away: each block has the better of both results.
 *
 * @param ruled numbers of late entries that are being let count just now
 */
export async function marksOf(
  tx: Tx,
  { id, form }: Pick<Attempt, "id" | "form">,
  ruled: readonly number[] = [],
): Promise<Marks> {
  const stored = StoredForm.parse(form);
  const items = await tx.item.findMany({
    where: { id: { in: [...stored.listening, ...stored.reading] } },
    select: { id: true, key: true },
  });
  const keys = new Map(items.map((item) => [item.id, item.key]));
  const entries = await tx.attemptEntry.findMany({
    where: { attemptId: id, kind: "answer" },
    select: { sequence: true, itemId: true, option: true, standing: true },
  });
  const inTime = entries.filter(({ standing }) => standing === "counted");
  const strict = mark(stored, keys, inTime);
  const admitted = new Set([...ruled, ...(await letInBefore(tx, id))]);
  if (admitted.size === 0) return strict;
  const late = entries.filter(({ sequence }) => admitted.has(sequence));
  const lenient = mark(stored, keys, [...inTime, ...late]);
  return {
    listeningCorrect: Math.max(strict.listeningCorrect, lenient.listeningCorrect),
    readingCorrect: Math.max(strict.readingCorrect, lenient.readingCorrect),
  };
}

/** The journal's numbers of late answers that were let count. */
async function letInBefore(tx: Tx, attemptId: string): Promise<readonly number[]> {
  const rulings = await tx.lateRuling.findMany({
    where: { attemptId, proposal: "count", decision: "agreed" },
    select: { entries: true },
  });
  return rulings.flatMap(({ entries }) => entries);
}
