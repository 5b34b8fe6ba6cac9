import { z } from "zod";
import { AGENCIES } from "@/lib/application/stages";
import { may } from "@/lib/identity/permissions";
import { RegionCode } from "@/lib/identity/regions";
import { AccountRole, type Actor } from "@/lib/identity/roles";
import type { StaffMember } from "@/lib/identity/staff";
import { db } from "@/lib/platform/db";

const Row = z.object({
  id: z.uuid(),
  email: z.string(),
  displayName: z.string().nullable(),
  role: AccountRole,
  region: RegionCode.nullable(),
  agency: z.enum(AGENCIES).nullable(),
  active: z.boolean(),
  emailConfirmedAt: z.date().nullable(),
});

const COLUMNS = {
  id: true,
  email: true,
  displayName: true,
  role: true,
  region: true,
  agency: true,
  active: true,
  emailConfirmedAt: true,
} as const;

function toMember(row: unknown): StaffMember {
  const { displayName, active, emailConfirmedAt, ...rest } = Row.parse(row);
  const opened = emailConfirmedAt === null ? "invited" : "active";
  return { ...rest, name: displayName ?? rest.email, state: active ? opened : "closed" };
}

export type StaffFilter = { readonly region?: RegionCode; readonly role?: AccountRole };

/** Everybody who works in the portal, by region and name. Nothing for who may not manage them. */
export async function listStaff(
  actor: Actor,
  { region, role }: StaffFilter = {},
): Promise<readonly StaffMember[]> {
  if (!may(actor, "manage-staff")) return [];
  const rows = await db.account.findMany({
    where: { role: role ?? { not: "applicant" }, ...(region && { region }) },
    orderBy: [{ region: { sort: "asc", nulls: "last" } }, { role: "asc" }, { displayName: "asc" }],
    select: COLUMNS,
  });
  return rows.map(toMember);
}

/** One of them; null for an applicant, an unknown id, or who may not manage staff. */
export async function staffMember(actor: Actor, id: string): Promise<StaffMember | null> {
  if (!may(actor, "manage-staff") || !z.uuid().safeParse(id).success) return null;
  const row = await db.account.findFirst({
    where: { id, role: { not: "applicant" } },
    select: COLUMNS,
  });
  return row && toMember(row);
}
