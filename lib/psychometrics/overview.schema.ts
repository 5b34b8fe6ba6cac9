import { z } from "zod";
import { BLOCKS, SOURCES } from "@/lib/psychometrics/source";

export const SORTS = ["flags", "difficulty", "discrimination", "id"] as const;
export type Sort = (typeof SORTS)[number];

/** What the address of a statistics page says; whatever is unknown is as if it were not there. */
export const OverviewFilter = z.object({
  block: z.enum(BLOCKS).catch("listening"),
  sort: z.enum(SORTS).catch("flags"),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
  data: z.enum(SOURCES).nullable().default(null).catch(null),
});
export type OverviewFilter = z.infer<typeof OverviewFilter>;
