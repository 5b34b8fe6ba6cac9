import type { FormValues } from "@/lib/rules/drafts/form-values";

/** What a form's fields begin with. */
export type FieldValues = {
  readonly text: (name: string) => string;
  readonly list: (name: string) => readonly string[];
};

export function fieldValues(values: FormValues): FieldValues {
  return {
    text: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : "";
    },
    list: (name) => [values[name] ?? []].flat(),
  };
}
