import { z } from "zod";
import type { LocalDate } from "@/lib/calendar/local-date";
import { isAdult } from "@/lib/identity/adult";
import { RELATIONS } from "@/lib/identity/family";
import {
  BirthDate,
  Citizenship,
  Cyrillic,
  DocumentNumber,
  Latin,
  orEmpty,
} from "@/lib/identity/person-fields.schema";

/** A minor as the family form sends them. Whoever is of age applies on their own. The messages are codes. */
export const familyMemberInput = (today: LocalDate) =>
  z.object({
    relation: z.enum(RELATIONS, "relation-missing"),
    latinName: Latin,
    cyrillicName: Cyrillic,
    dateOfBirth: BirthDate.refine((day) => day <= today, "birth-wrong").refine(
      (day) => !isAdult(day, today),
      "not-a-minor",
    ),
    citizenship: Citizenship,
    documentNumber: orEmpty(DocumentNumber, null),
  });
export type FamilyMemberInput = z.infer<ReturnType<typeof familyMemberInput>>;
