import { z } from "zod";
import type { Agency } from "@/lib/application/stages";
import type { RegionCode } from "@/lib/identity/regions";

/** Roles that a signed-in account can have. */
export const ACCOUNT_ROLES = [
  "applicant",
  "akimat-specialist",
  "akimat-head",
  "police",
  "testing-centre",
  "agency",
  "administrator",
  "auditor",
] as const;
export const AccountRole = z.enum(ACCOUNT_ROLES);
export type AccountRole = z.infer<typeof AccountRole>;

/** `system` is the worker and what follows by itself from somebody's act. */
export type Role = AccountRole | "system";

/** Staff who belong to one region. */
export const REGIONAL_ROLES = [
  "akimat-specialist",
  "akimat-head",
  "police",
] as const satisfies readonly AccountRole[];

/** Who acts: taken from the session's row, never from a form. */
export type Actor = {
  readonly accountId: string;
  readonly role: AccountRole;
  readonly region: RegionCode | null;
  readonly agency: Agency | null;
  readonly personId: string | null;
};

export const SYSTEM = { role: "system", accountId: null } as const;
export type ActorOrSystem = Actor | typeof SYSTEM;
