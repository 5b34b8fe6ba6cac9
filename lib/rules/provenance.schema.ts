import { z } from "zod";

/**
 * How much a value can be relied on: `law` was read in the act, `press` was reported but not read in
 * it, `illustrative` is ours because the published text stops before it.
 */
export const Status = z.enum(["law", "press", "illustrative"]);
export type Status = z.infer<typeof Status>;

/** A text that people read, in the three languages of the portal. */
export const Text = z.strictObject({
  kk: z.string().trim().min(1).max(600),
  ru: z.string().trim().min(1).max(600),
  en: z.string().trim().min(1).max(600),
});
export type Text = z.infer<typeof Text>;

/** Where a value comes from, as people read it beside the value. */
export type Source = Text;

/** What every rule carries beside its numbers: its name, what it means, its source and its status. */
export const described = { title: Text, explanation: Text, status: Status, source: Text };

/** The services that a rule holds for. */
export const Services = z
  .array(z.enum(["rpp", "kandas"]))
  .min(1)
  .refine((services) => new Set(services).size === services.length);
