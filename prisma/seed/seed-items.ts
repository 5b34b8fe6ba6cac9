import { readFile } from "node:fs/promises";
import path from "node:path";
import { Bank } from "@/lib/exam/item.schema";
import { toStoredItem } from "@/lib/exam/stored-item.schema";
import { db } from "@/lib/platform/db";

const FILES = ["prisma/bank/listening.json", "prisma/bank/reading.json"];

/**
 * Loads the bank's files into `item`. An item that is there already stays as it is, since stored answers
 * are marked by its key: a changed question has to be a new item.
 */
export async function seedItems(): Promise<void> {
  for (const file of FILES) {
    const items = Bank.parse(JSON.parse(await readFile(path.resolve(file), "utf8")));
    await db.item.createMany({ data: items.map(toStoredItem), skipDuplicates: true });
  }
}
