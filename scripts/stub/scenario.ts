import { z } from "zod";
import type { Ground } from "@/lib/check/grounds";
import { AGENCY_CODES, type AgencyCode } from "@/lib/platform/env.schema";

/** What a stub agency can do; `by-document` lets the applicant's document number choose. */
export const Mode = z.enum(["by-document", "clear", "objects", "slow", "fails", "silent"]);
export type Mode = z.infer<typeof Mode>;
export type Behaviour = Exclude<Mode, "by-document">;

export const AgencyRequest = z.object({
  requestId: z.uuid(),
  applicationNumber: z.string().min(1),
  round: z.number().int().min(1),
  person: z.object({
    latinSurname: z.string(),
    latinGivenName: z.string(),
    cyrillicSurname: z.string().optional(),
    cyrillicGivenName: z.string().optional(),
    dateOfBirth: z.iso.date(),
    citizenship: z.string(),
    documentCountry: z.string(),
    documentNumber: z.string(),
    iin: z.string().nullish(),
  }),
});
export type AgencyRequest = z.infer<typeof AgencyRequest>;

export const ModeChange = z.object({
  agency: z.enum([...AGENCY_CODES, "all"]),
  mode: Mode,
});

const ENDINGS = { OBJ: "objects", SLOW: "slow", FAIL: "fails", MUTE: "silent" } as const;

/**
 * The demo's rule: a document number that ends in an agency's code and a behaviour, such as
 * `N7KNBOBJ` or `N7MFASLOW`, has that agency do that; everything else is clear.
 */
export function behaviourByDocument(agency: AgencyCode, documentNumber: string): Behaviour {
  const plain = documentNumber.toUpperCase().replace(/[^A-Z0-9]/g, "");
  for (const [ending, behaviour] of Object.entries(ENDINGS)) {
    if (plain.endsWith(`${agency.toUpperCase()}${ending}`)) return behaviour;
  }
  return "clear";
}

/** The ground is a code of the public list, so that it reads in three languages; the sealed note says the rest. */
const OBJECTIONS: Readonly<Record<AgencyCode, readonly [ground: Ground, note: string]>> = {
  knb: ["sovereignty", "Demo note: match on file 0417, reliability B; source not to be disclosed."],
  mvd: ["status-law-breach", "Demo note: ban of 2024-11-02, protocol 77-1834, expires 2029-11-02."],
  kpssu: ["conviction", "Demo note: article 293, record 2019-55-0312, to be expunged 2027-08-14."],
  mfa: [
    "false-data",
    "Demo note: verbal note 12/331 of the consulate, document cancelled 2025-10-01.",
  ],
};

export type AgencyAnswer = {
  readonly requestId: string;
  readonly agency: AgencyCode;
  readonly outcome: "clear" | "objects";
  readonly publicGround?: string;
  readonly sealedNote?: string;
};

/** The same request always gets the same answer, whichever process gives it. */
export function answerOf(
  agency: AgencyCode,
  requestId: string,
  behaviour: Behaviour,
): AgencyAnswer {
  if (behaviour !== "objects") return { requestId, agency, outcome: "clear" };
  const [publicGround, sealedNote] = OBJECTIONS[agency];
  return { requestId, agency, outcome: "objects", publicGround, sealedNote };
}
