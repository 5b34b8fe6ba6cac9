import { z } from "zod";
import { Citizenship } from "@/lib/identity/countries";

const Search = z.object({ country: Citizenship.nullable().catch(null) });

/** The country that a page's address names; null when it names none that there is. */
export const askedCountry = (query: Readonly<Record<string, unknown>>): string | null =>
  Search.parse(query).country;
