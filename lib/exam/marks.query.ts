import { StoredForm } from "@/lib/exam/form.schema";
import { type JournalAnswer, type Marks, mark } from "@/lib/exam/marking";
import type { Tx } from "@/lib/platform/db";
import type { Attempt } from "@/lib/platform/generated/client";

type Marked = Pick<Attempt, "id" | "form">;

/**
 * Correct answers of attempts by block, from their journals and by the attempts' ids: the entries that counted, and those that
 * came late and that two people let count. A late answer never takes points away: each block has the better of both results.
 *
 * @param ruled numbers of late entries that are being let count just now, by the attempt's id
 */
export async function marksOfAll(
  tx: Tx,
  attempts: readonly Marked[],
  ruled: ReadonlyMap<string, readonly number[]> = new Map(),
): Promise<ReadonlyMap<string, Marks>> {
  const ids = attempts.map(({ id }) => id);
  const forms = new Map(attempts.map(({ id, form }) => [id, StoredForm.parse(form)]));
  const keys = await keysOf(tx, [...forms.values()]);
  const entries = await tx.attemptEntry.findMany({
    where: { attemptId: { in: ids }, kind: "answer" },
    select: { attemptId: true, sequence: true, itemId: true, option: true, standing: true },
  });
  const byAttempt = new Map<string, (typeof entries)[number][]>(ids.map((id) => [id, []]));
  for (const entry of entries) byAttempt.get(entry.attemptId)?.push(entry);
  const admitted = await letInBefore(tx, ids);
  for (const [id, numbers] of ruled) admitted.set(id, [...(admitted.get(id) ?? []), ...numbers]);
  const marks = new Map<string, Marks>();
  for (const [id, form] of forms) {
    marks.set(id, better(form, keys, byAttempt.get(id) ?? [], new Set(admitted.get(id))));
  }
  return marks;
}

/** The same of one attempt. */
export async function marksOf(
  tx: Tx,
  attempt: Marked,
  ruled: readonly number[] = [],
): Promise<Marks> {
  const marks = (await marksOfAll(tx, [attempt], new Map([[attempt.id, ruled]]))).get(attempt.id);
  if (marks === undefined) throw new Error("Every attempt has marks");
  return marks;
}

type Entry = JournalAnswer & { readonly standing: string };

function better(
  form: StoredForm,
  keys: ReadonlyMap<string, number>,
  entries: readonly Entry[],
  admitted: ReadonlySet<number>,
): Marks {
  const inTime = entries.filter(({ standing }) => standing === "counted");
  const strict = mark(form, keys, inTime);
  if (admitted.size === 0) return strict;
  const late = entries.filter(({ sequence }) => admitted.has(sequence));
  const lenient = mark(form, keys, [...inTime, ...late]);
  return {
    listeningCorrect: Math.max(strict.listeningCorrect, lenient.listeningCorrect),
    readingCorrect: Math.max(strict.readingCorrect, lenient.readingCorrect),
  };
}

async function keysOf(tx: Tx, forms: readonly StoredForm[]): Promise<ReadonlyMap<string, number>> {
  const wanted = new Set(forms.flatMap(({ listening, reading }) => [...listening, ...reading]));
  const items = await tx.item.findMany({
    where: { id: { in: [...wanted] } },
    select: { id: true, key: true },
  });
  return new Map(items.map((item) => [item.id, item.key]));
}

/** The journal's numbers of late answers that were let count, by the attempt's id. */
async function letInBefore(
  tx: Tx,
  attemptIds: readonly string[],
): Promise<Map<string, readonly number[]>> {
  const rulings = await tx.lateRuling.findMany({
    where: { attemptId: { in: [...attemptIds] }, proposal: "count", decision: "agreed" },
    select: { attemptId: true, entries: true },
  });
  const numbers = new Map<string, readonly number[]>();
  for (const { attemptId, entries } of rulings) {
    numbers.set(attemptId, [...(numbers.get(attemptId) ?? []), ...entries]);
  }
  return numbers;
}
