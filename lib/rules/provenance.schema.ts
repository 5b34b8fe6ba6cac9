import { z } from "zod";

/**
 * How much a value can be relied on: `law` was read in the act, `press` was reported but not read in
 * it, `illustrative` is ours because the published text stops before it.
 */
export const Status = z.enum(["law", "press", "illustrative"]);
export type Status = z.infer<typeof Status>;

/** Where a value comes from, as people read it beside the value. */
export const Source = z.strictObject({
  kk: z.string().min(1),
  ru: z.string().min(1),
  en: z.string().min(1),
});
export type Source = z.infer<typeof Source>;
