import { z } from "zod";
import type { QtiItem } from "@/lib/qti/item";

const Media = z.object({ kind: z.enum(["image", "audio"]), path: z.string(), alt: z.string() });

/** A question as `imported_item.content` holds it. */
export const ImportedContent: z.ZodType<QtiItem> = z.object({
  identifier: z.string(),
  title: z.string(),
  language: z.string(),
  text: z.string(),
  shared: z.string().nullable(),
  media: Media.nullable(),
  turns: z.array(z.object({ speaker: z.string(), text: z.string() })),
  stem: z.string(),
  options: z.array(z.object({ identifier: z.string(), text: z.string(), isFixed: z.boolean() })),
  key: z.int(),
  isShuffled: z.boolean(),
  rationale: z.array(z.string()),
});

/** Facts of a package's metadata, as `imported_item.facts` holds them. */
export const ImportedFacts = z.record(z.string(), z.string());
