import { z } from "zod";
import { Condition } from "@/lib/rules/criteria.schema";
import { Source, Status } from "@/lib/rules/provenance.schema";

/** What no points make up for, by the names that the command line prints. */
export const StopKey = z.enum([
  "minor",
  "kaztest-listening",
  "kaztest-reading",
  "conviction",
  "deportation",
]);
export type StopKey = z.infer<typeof StopKey>;

const common = { key: StopKey, status: Status, source: Source };

/** A stop as data: the case is stopped when what it describes is so. */
export const Stop = z.discriminatedUnion("kind", [
  z.strictObject({
    ...common,
    kind: z.literal("completed-years-under"),
    since: z.enum(["dateOfBirth", "deportedOn"]),
    years: z.int().min(1),
  }),
  z.strictObject({
    ...common,
    kind: z.literal("block-below-threshold"),
    block: z.enum(["listening", "reading"]),
  }),
  z.strictObject({ ...common, kind: z.literal("condition"), condition: Condition }),
]);
export type Stop = z.infer<typeof Stop>;
