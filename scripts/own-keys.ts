import { readFile } from "node:fs/promises";
import path from "node:path";
import { readEnv } from "@/lib/platform/env";
import { publishedKeys } from "@/lib/platform/receipt-signer";

/** The keys of receipts of the instance whose settings or state folder are here; null where there are none. */
export async function ownKeys(): Promise<readonly string[] | null> {
  const { receiptKeyFile, secret, dataDir } = readEnv();
  const kept = secret ?? (await readFile(path.join(dataDir, "secret"), "utf8").catch(() => ""));
  if (receiptKeyFile === null && kept.trim() === "") return null;
  return publishedKeys(receiptKeyFile, kept.trim());
}
