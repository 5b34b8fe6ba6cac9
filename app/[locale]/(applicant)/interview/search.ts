import { z } from "zod";
import { LocalDate } from "@/lib/calendar/local-date";

/** What stands behind the `?` of the interview's pages; what does not fit counts as not there. */
export const InterviewSearch = z.object({
  case: z.uuid().nullable().catch(null).default(null),
  slot: z.uuid().nullable().catch(null).default(null),
  taken: z.uuid().nullable().catch(null).default(null),
  from: LocalDate.nullable().catch(null).default(null),
  view: z.enum(["list", "week"]).catch("list").default("list"),
  done: z.enum(["booked", "moved", "cancelled"]).nullable().catch(null).default(null),
});

export type InterviewPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};
