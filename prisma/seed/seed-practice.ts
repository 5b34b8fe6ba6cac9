import { readFile } from "node:fs/promises";
import path from "node:path";
import { db } from "@/lib/platform/db";
import { PracticeBank } from "@/lib/practice/practice-item.schema";
import { toStoredPracticeItem } from "@/lib/practice/stored-practice-item.schema";

const FILES = ["prisma/bank/practice-listening.json", "prisma/bank/practice-reading.json"];

/** The practice pool that the portal ships with, in the demo and in production. A second run changes nothing. */
export async function seedPractice(): Promise<void> {
  const files = await Promise.all(FILES.map((file) => readFile(path.resolve(file), "utf8")));
  const items = files.flatMap((text) => PracticeBank.parse(JSON.parse(text)));
  await db.practiceItem.createMany({
    data: items.map(toStoredPracticeItem),
    skipDuplicates: true,
  });
}
