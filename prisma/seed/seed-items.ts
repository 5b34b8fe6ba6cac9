import { readFile } from "node:fs/promises";
import path from "node:path";
import { checkBank } from "@/lib/exam/bank-check";
import { Bank } from "@/lib/exam/item.schema";
import { toStoredItem } from "@/lib/exam/stored-item.schema";
import { keepPool, lockPool } from "@/lib/items/keep-pool.command";
import { inTransaction } from "@/lib/platform/db";

const FILES = ["prisma/bank/listening.json", "prisma/bank/reading.json"];

/**
 * Loads the bank's files into `item`. An item that is there already stays as it is, since stored answers
 * are marked by its key: a changed question has to be a new item.
 */
export async function seedItems(): Promise<void> {
  const files = await Promise.all(FILES.map((file) => readFile(path.resolve(file), "utf8")));
  const items = files.flatMap((text) => Bank.parse(JSON.parse(text)));
  const [finding] = checkBank(items);
  if (finding !== undefined) throw new Error(`The bank is refused: ${JSON.stringify(finding)}`);
  const rows = items.map((item) => ({ ...toStoredItem(item), status: "active" }));
  await inTransaction(async (tx) => {
    await lockPool(tx);
    await tx.item.createMany({ data: rows, skipDuplicates: true });
    await keepPool(tx);
  });
}
