import { currentTime } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db";
import { seedCases } from "./cases/index";
import { seedAccounts } from "./seed-accounts";
import { seedDrafts } from "./seed-drafts";
import { seedItems } from "./seed-items";
import { seedPractice } from "./seed-practice";
import { seedRuleDraft } from "./seed-rule-draft";
import { seedRules } from "./seed-rules";
import { seedStatistics } from "./seed-statistics";

/** Fills an empty, migrated database with the demo. The clock stands at the demo's first morning. */
export async function seedDemo(): Promise<void> {
  const now = await currentTime();
  await seedItems();
  await seedPractice();
  await inTransaction(async (tx) => {
    await seedRules(tx, now);
    await seedAccounts(tx, now);
  });
  await seedDrafts();
  await seedRuleDraft(now);
  // Before the cases, whose stories move the clock.
  await seedStatistics(now);
  await seedCases();
}
