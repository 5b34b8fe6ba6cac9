"use client";

import type { ComponentProps } from "react";
import { TextField } from "./text-field";

type DateFieldProps = Omit<ComponentProps<typeof TextField>, "type" | "inputMode">;

/** A day as "YYYY-MM-DD". Native: the phone's own calendar, and typed digits on a keyboard. */
export function DateField(props: DateFieldProps) {
  return <TextField {...props} type="date" className="max-w-56" />;
}
