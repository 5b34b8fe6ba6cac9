import { z } from "zod";
import { AGENCIES } from "@/lib/application/stages";
import { LocalDate } from "@/lib/calendar/local-date";

/** What an agency is sent (public/openapi/agencies.json): who it is about, and nothing else of the case. */
export const AgencyQuestion = z.strictObject({
  requestId: z.uuid(),
  applicationNumber: z.string(),
  round: z.int().min(1),
  person: z.strictObject({
    latinSurname: z.string(),
    latinGivenName: z.string(),
    cyrillicSurname: z.string(),
    cyrillicGivenName: z.string(),
    dateOfBirth: LocalDate,
    citizenship: z.string(),
    documentCountry: z.string(),
    documentNumber: z.string(),
    iin: z.string().nullable(),
  }),
});
export type AgencyQuestion = z.infer<typeof AgencyQuestion>;

const GROUND_LENGTH = 500;
export const NOTE_LENGTH = 4_000;

/** What an agency answers, at once or later. An objection needs its public ground. */
export const AgencyAnswer = z
  .object({
    requestId: z.uuid(),
    agency: z.enum(AGENCIES),
    outcome: z.enum(["clear", "objects"]),
    publicGround: z.string().trim().min(1).max(GROUND_LENGTH).optional(),
    sealedNote: z.string().trim().min(1).max(NOTE_LENGTH).optional(),
  })
  .refine(({ outcome, publicGround }) => outcome === "clear" || publicGround !== undefined, {
    path: ["publicGround"],
  });
export type AgencyAnswer = z.infer<typeof AgencyAnswer>;
