import { z } from "zod";
import { LocalDate } from "@/lib/calendar/local-date";

const Count = z.coerce.number().int().min(0).nullable().catch(null).default(null);

/** What stands behind the `?` of the pages about slots; what does not fit counts as not there. */
export const SlotsSearch = z.object({
  day: LocalDate.nullable().catch(null).default(null),
  slot: z.uuid().nullable().catch(null).default(null),
  done: z.enum(["opened", "closed", "released", "day"]).nullable().catch(null).default(null),
  count: Count,
  closed: Count,
  released: Count,
  left: Count,
});

export type SlotsPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};
