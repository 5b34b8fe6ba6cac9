import type { OverviewFilter } from "@/lib/psychometrics/overview.schema";

/** The overview's own address: what is not said in it is as usual. */
export function overviewHref({ block, sort, data, page }: OverviewFilter): string {
  const search = new URLSearchParams({
    ...{ block, sort },
    ...(data !== null && { data }),
    ...(page > 1 && { page: String(page) }),
  });
  return `/desk/items/statistics?${search}`;
}
