"use client";

import { Fragment, type ReactNode } from "react";
import { useField } from "@/components/form/form-context";

/**
 * A control that shows what the server sent back even where somebody has typed in it: another window's
 * answer may have been merged in, and the next save must not turn it back.
 */
export function AsSaved({ name, children }: { name: string; children: ReactNode }) {
  const { typed } = useField(name);
  return <Fragment key={typeof typed === "string" ? typed : undefined}>{children}</Fragment>;
}
