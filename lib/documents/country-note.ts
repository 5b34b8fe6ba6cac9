import type { Source } from "@/lib/rules/provenance.schema";
import type { PaperName } from "./papers";
import type { Provenance } from "./sources-2026";

/** Something to know about one country's papers. */
export type CountryNote = {
  /** What it is about; "departure" is the consent to leave, "all" everything that the country issues. */
  readonly about: PaperName | "departure" | "all";
  /** The usual paper does not exist there; the text says what replaces it. */
  readonly replaces?: true;
  readonly text: Source;
  readonly provenance: Provenance;
};

export type NotesByCountry = Readonly<Record<string, readonly CountryNote[]>>;
