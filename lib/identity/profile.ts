import type { LocalDate } from "@/lib/calendar/local-date";
import type { PersonName } from "@/lib/identity/names";

/** What a person has told about themselves. */
export type Profile = PersonName & {
  readonly otherNames: string | null;
  readonly dateOfBirth: LocalDate;
  readonly sex: string;
  readonly citizenship: string;
  readonly documentCountry: string;
  readonly documentNumber: string;
  readonly iin: string | null;
};
