"use client";

import type { FocusEvent } from "react";
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
 * A name as the passport prints it, and in Cyrillic. Leaving the first fills an empty second with a suggestion;
 * before scripts load, the server makes the same suggestion.
 */
export function NamePair({ latin, cyrillic, optional }: NamePairProps) {
  const suggest = (event: FocusEvent<HTMLInputElement>) => {
    const other = event.currentTarget.form?.elements.namedItem(cyrillic.name);
    if (other instanceof HTMLInputElement && other.value === "") {
      other.value = transliterateToCyrillic(event.currentTarget.value);
    }
  };
  return (
    <>
      <TextField
        {...latin}
        optional={optional}
        onBlur={suggest}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <TextField {...cyrillic} optional={optional} autoComplete="off" spellCheck={false} />
    </>
  );
}
