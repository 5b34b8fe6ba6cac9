import { openSlots } from "@/lib/interview/open-slots.command";
import { at, told } from "./at";
import { seedCrowd } from "./crowd";
import { type DemoRegion, staffOf } from "./people";
import { tellStories } from "./stories";

const REGIONS: readonly DemoRegion[] = ["KZ-10", "KZ-55", "KZ-71"];

/**
 * Cases at every stage in three regions, told by the portal's own commands with the clock of the weeks before
 * the demo's first morning: what they leave is what the portal itself would have left.
 */
export async function seedCases(): Promise<void> {
  const now = await at("2026-02-13", "09:00");
  for (const region of REGIONS) {
    const plan = {
      from: "2026-02-16",
      to: "2026-03-20",
      days: ["1", "2", "3", "4", "5"],
      opens: "09:30",
      closes: "12:30",
      pause: null,
      minutes: 30,
      rooms: ["204"],
    } as const;
    told(await openSlots(staffOf(region).police, plan, now));
  }
  await tellStories();
  await seedCrowd();
}
