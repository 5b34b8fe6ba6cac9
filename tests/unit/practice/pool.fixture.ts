import { readFileSync } from "node:fs";
import { PracticeBank, type PracticeItem } from "@/lib/practice/practice-item.schema";

const read = (block: string) =>
  PracticeBank.parse(JSON.parse(readFileSync(`prisma/bank/practice-${block}.json`, "utf8")));

/** The pool as it is delivered. */
export const practiceBank: readonly PracticeItem[] = [...read("listening"), ...read("reading")];
