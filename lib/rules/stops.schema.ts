import { z } from "zod";
import { Condition } from "@/lib/rules/criteria.schema";
import { described, Services } from "@/lib/rules/provenance.schema";

/** A stop's name in results and on the command line: `kaztest-listening`. */
export const StopKey = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
export type StopKey = z.infer<typeof StopKey>;

const common = { key: StopKey, services: Services, ...described };

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
