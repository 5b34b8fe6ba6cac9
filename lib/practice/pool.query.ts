import type { Block } from "@/lib/exam/item.schema";
import { db } from "@/lib/platform/db";
import type { PracticeItem } from "@/lib/practice/practice-item.schema";
import { fromStoredPracticeItem } from "@/lib/practice/stored-practice-item.schema";

/**
 * A block of the practice pool in the order in which it is asked. Open to everybody: no item of the test is
 * in this table, and none of this table is in the test's.
 */
export async function practicePool(block: Block): Promise<PracticeItem[]> {
  const rows = await db.practiceItem.findMany({ where: { block }, orderBy: { id: "asc" } });
  return rows.map(fromStoredPracticeItem);
}
