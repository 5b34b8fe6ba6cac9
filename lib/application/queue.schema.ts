import { z } from "zod";
import { STAGES } from "@/lib/application/stages";

/** Views of the akimat's queue, each a thing to be done; `turn` is the role's own work. */
export const QUEUE_VIEWS = [
  "turn",
  "draft",
  "objections",
  "approve",
  "escalated",
  "complaints",
  "annulments",
  "open",
  "closed",
] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** What stands in the address of a queue: never a name or a number of a document. */
export const QueueFilter = z.object({
  view: z.enum(QUEUE_VIEWS).catch("turn"),
  service: z.enum(["rpp", "kandas"]).nullable().catch(null),
  stage: z.enum(STAGES).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

export const RankingFilter = z.object({
  service: z.enum(["rpp", "kandas"]).catch("rpp"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type RankingFilter = z.infer<typeof RankingFilter>;
