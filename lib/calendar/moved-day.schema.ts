import { z } from "zod";

/** What an administrator says of a moved day; messages are codes of the wording `admin.calendar.error`. */
export const MovedDayInput = z.object({
  day: z.iso.date("day-missing"),
  kind: z.enum(["working", "off"], { error: "kind-missing" }),
  reason: z.string().trim().min(3, "reason-missing").max(300, "reason-long"),
});
export type MovedDayInput = z.infer<typeof MovedDayInput>;
