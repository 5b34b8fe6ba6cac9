"use client";

import { useField } from "@/components/form/form-context";
import type { Typed } from "@/lib/questionnaire/draft.schema";

/**
 * The answers that the page began from, null for an entry that is new; after a save that kept the page
 * open, those that stand now. With them the server tells what this page changed from what another did.
 */
export function BaseField({ base }: { base: Typed | null }) {
  const { typed } = useField("base");
  const current = typeof typed === "string" ? typed : JSON.stringify(base);
  return <input type="hidden" name="base" value={current} readOnly />;
}
