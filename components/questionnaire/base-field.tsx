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
  // Not held by React: typing that is put back from this device brings its own beginning.
  return <input key={current} type="hidden" name="base" defaultValue={current} />;
}
