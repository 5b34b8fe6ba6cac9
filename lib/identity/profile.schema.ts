import { z } from "zod";
import type { LocalDate } from "@/lib/calendar/local-date";
import { yearsBetween } from "@/lib/calendar/years-between";
import { readIin } from "@/lib/identity/iin";
import { normaliseName } from "@/lib/identity/names";
import {
  BirthDate,
  Citizenship,
  Cyrillic,
  DocumentCountry,
  DocumentNumber,
  Latin,
  orEmpty,
} from "@/lib/identity/person-fields.schema";

const OTHER_NAMES_LONGEST = 200;
const OLDEST = 120;

/** Spellings in other scripts or documents, as the person writes them. */
export const OtherNames = orEmpty(
  z.string().transform(normaliseName).pipe(z.string().max(OTHER_NAMES_LONGEST, "other-names-long")),
  null,
);

const Fields = z.object({
  latinSurname: Latin,
  latinGivenName: orEmpty(Latin, ""),
  cyrillicSurname: Cyrillic,
  cyrillicGivenName: orEmpty(Cyrillic, ""),
  patronymic: orEmpty(Cyrillic, null),
  otherNames: OtherNames,
  dateOfBirth: BirthDate,
  sex: z.enum(["female", "male"], "sex-missing"),
  citizenship: Citizenship,
  documentCountry: DocumentCountry,
  documentNumber: DocumentNumber,
  iin: orEmpty(
    z.string().transform((text) => text.replace(/\s+/g, "")),
    null,
  ),
});
/** What a person says about themselves. */
export type ProfileInput = z.infer<typeof Fields>;

type Issue = { readonly field: keyof ProfileInput; readonly code: string };

function birthIssue({ dateOfBirth }: ProfileInput, today: LocalDate): Issue | null {
  const age = dateOfBirth > today ? -1 : yearsBetween(dateOfBirth, today);
  return age < 0 || age > OLDEST ? { field: "dateOfBirth", code: "birth-wrong" } : null;
}

function iinIssue({ iin, dateOfBirth, sex }: ProfileInput): Issue | null {
  if (iin === null) return null;
  const reading = readIin(iin, dateOfBirth);
  if (!reading.ok) return { field: "iin", code: `iin-${reading.code}` };
  const isOther = reading.sex !== null && reading.sex !== sex;
  return isOther ? { field: "iin", code: "iin-other-sex" } : null;
}

/**
 * The profile's form on a day: names in both scripts, a date of birth that can be, and an IIN, where one is
 * given, whose check digit, birth date and sex are right. The messages are codes.
 */
export const profileInput = (today: LocalDate) =>
  Fields.superRefine((input, context) => {
    for (const issue of [birthIssue(input, today), iinIssue(input)]) {
      if (issue === null) continue;
      context.addIssue({ code: "custom", path: [issue.field], message: issue.code });
    }
  });
