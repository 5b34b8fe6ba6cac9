import { readFileSync } from "node:fs";
import { Bank, type Item } from "@/lib/exam/item.schema";

const read = (file: string): Item[] => Bank.parse(JSON.parse(readFileSync(file, "utf8")));

/** The bank as it is delivered: `prisma/bank/listening.json` and `prisma/bank/reading.json`. */
export const realBank: readonly Item[] = [
  ...read("prisma/bank/listening.json"),
  ...read("prisma/bank/reading.json"),
];
