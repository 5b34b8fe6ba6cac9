import { z } from "zod";
import { TOPICS } from "@/lib/exam/item.schema";
import { STATUSES } from "@/lib/items/life";

/** What the list of items is narrowed by, as its address says it; what makes no sense narrows nothing. */
export const ItemFilter = z.object({
  block: z.enum(["listening", "reading"]).optional().catch(undefined),
  topic: z.enum(TOPICS).optional().catch(undefined),
  status: z.enum(STATUSES).optional().catch(undefined),
  /** Part of a question or of an id. */
  q: z.string().trim().max(100).catch("").default(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  keys: z.literal("shown").optional().catch(undefined),
});
export type ItemFilter = z.infer<typeof ItemFilter>;

/** The address of the list so narrowed. */
export function itemsHref(filter: Partial<ItemFilter>): string {
  const { block, topic, status, q, page } = filter;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ block, topic, status, q })) {
    if (value) search.set(name, value);
  }
  if (page !== undefined && page > 1) search.set("page", String(page));
  return search.size === 0 ? "/desk/items" : `/desk/items?${search}`;
}
