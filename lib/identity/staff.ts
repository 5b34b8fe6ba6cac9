import type { Agency } from "@/lib/application/stages";
import type { RegionCode } from "@/lib/identity/regions";
import type { AccountRole } from "@/lib/identity/roles";

/** A member of staff as the administrator sees them. */
export type StaffMember = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: AccountRole;
  readonly region: RegionCode | null;
  readonly agency: Agency | null;
  /** Invited: the link of the invitation has not been used yet. */
  readonly state: "active" | "invited" | "closed";
};
