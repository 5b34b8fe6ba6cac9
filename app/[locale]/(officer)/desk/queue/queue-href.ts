import type { QueueFilter } from "@/lib/application/queue.schema";

/** The address of a queue with this filter; what is usual is left out. */
export function queueHref({ view, service, stage, page }: QueueFilter): string {
  const params = new URLSearchParams();
  if (view !== "turn") params.set("view", view);
  if (service !== null) params.set("service", service);
  if (stage !== null) params.set("stage", stage);
  if (page > 1) params.set("page", String(page));
  return params.size === 0 ? "/desk/queue" : `/desk/queue?${params}`;
}
