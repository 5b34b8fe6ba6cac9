"use client";

import type { ComponentProps, ReactNode } from "react";

interface ChoiceProps extends Omit<ComponentProps<"input">, "type" | "children"> {
  readonly type: "radio" | "checkbox";
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** A radio or tick box with its words; the whole row can be pressed. */
export function Choice({ id, label, hint, ...input }: ChoiceProps) {
  return (
    <label
      htmlFor={id}
      className="flex min-h-12 cursor-pointer items-start gap-3 rounded-md border-2 border-line bg-surface px-3 py-2.5 hover:border-edge has-checked:border-sky has-checked:bg-sky-wash has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-not-allowed has-disabled:text-soft"
    >
      <input {...input} id={id} className="mt-0.5 size-6 flex-none outline-none" />
      <span className="min-w-0">
        {label}
        {hint ? <span className="block text-sm text-soft">{hint}</span> : null}
      </span>
    </label>
  );
}
