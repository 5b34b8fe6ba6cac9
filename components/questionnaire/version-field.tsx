"use client";

import { useField } from "@/components/form/form-context";

/** The version that the page was made from; after a save that kept the page open, the new one. */
export function VersionField({ version }: { version: number }) {
  const { typed } = useField("version");
  const current = typeof typed === "string" ? typed : String(version);
  return <input type="hidden" name="version" value={current} readOnly />;
}
