"use client";

import { createContext, useContext } from "react";
import { fieldId } from "./field-id";
import type { FieldClash, FormState } from "./form-state";

interface FormScope {
  readonly formId: string;
  readonly state: FormState;
}

/** Tells the fields inside a form what its last attempt said. */
export const FormContext = createContext<FormScope>({ formId: "form", state: {} });

export interface FieldScope {
  readonly id: string;
  readonly hintId: string;
  readonly errorId: string;
  readonly error: string | undefined;
  /** What was typed last time, if the form came back. */
  readonly typed: string | readonly string[] | undefined;
  /** Two answers to choose between. */
  readonly clash: FieldClash | undefined;
}

export function useField(name: string): FieldScope {
  const { formId, state } = useContext(FormContext);
  const id = fieldId(formId, name);
  return {
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    error: state.errors?.[name],
    typed: state.values?.[name],
    clash: state.clashes?.[name],
  };
}

/** `aria-describedby` for a control: its hint, then its error. */
export const describedBy = (field: FieldScope, hasHint: boolean): string | undefined =>
  [hasHint && field.hintId, field.error && field.errorId].filter(Boolean).join(" ") || undefined;
