"use client";

import { useField } from "@/components/form/form-context";

/** The version that the page was made from; after a clash, the one that the person has now seen. */
export function VersionField({ version }: { readonly version: number }) {
  const { typed } = useField("version");
  const current = typeof typed === "string" ? typed : String(version);
  return <input type="hidden" name="version" value={current} readOnly />;
}
