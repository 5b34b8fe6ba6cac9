"use client";

import { type FormEvent, useRef } from "react";
import { useField } from "@/components/form/form-context";
import { TextField } from "@/components/form/text-field";
import { transliterateToCyrillic } from "@/lib/identity/transliterate";

export interface NameFieldTexts {
  readonly label: string;
  readonly hint?: string;
}

interface NamePairProps {
  readonly latin: NameFieldTexts & { readonly name: string; readonly defaultValue?: string };
  readonly cyrillic: NameFieldTexts & { readonly name: string; readonly defaultValue?: string };
  /** Both may stay empty: some passports have one name only. */
  readonly optional?: boolean;
}

/**
 * A name as the passport prints it, and in Cyrillic. While the first is typed, the second follows as a suggestion
 * until somebody changes it; before scripts load, the server makes the same suggestion.
 */
export function NamePair({ latin, cyrillic, optional }: NamePairProps) {
  // The server's suggestion comes as what was typed; an input that was touched shows it only when it is new.
  const { typed } = useField(cyrillic.name);
  const suggested = useRef("");
  const suggest = (event: FormEvent<HTMLInputElement>) => {
    const other = event.currentTarget.form?.elements.namedItem(cyrillic.name);
    if (!(other instanceof HTMLInputElement)) return;
    if (other.value !== "" && other.value !== suggested.current) return;
    suggested.current = transliterateToCyrillic(event.currentTarget.value);
    other.value = suggested.current;
  };
  return (
    <>
      <TextField
        {...latin}
        optional={optional}
        onInput={suggest}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <TextField
        key={String(typed)}
        {...cyrillic}
        optional={optional}
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
