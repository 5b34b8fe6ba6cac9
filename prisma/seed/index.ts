import { currentTime } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db";
import { seedAccounts } from "./seed-accounts";

/** Fills an empty, migrated database with the demo. The clock stands at the demo's first morning. */
export async function seedDemo(): Promise<void> {
  const now = await currentTime();
  await inTransaction((tx) => seedAccounts(tx, now));
}
