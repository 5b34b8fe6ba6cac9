import { getLocale, getTranslations } from "next-intl/server";
import type { Agency } from "@/lib/application/stages";
import { type RegionCode, region as regionOf } from "@/lib/identity/regions";
import type { AccountRole } from "@/lib/identity/roles";

type Place = {
  readonly role: AccountRole;
  readonly region: RegionCode | null;
  readonly agency: Agency | null;
};

/** A role in the reader's language, with the region or agency that it is in. */
export async function roleLabel({ role, region, agency }: Place): Promise<string> {
  const [roles, agencies, locale] = await Promise.all([
    getTranslations("identity.roles"),
    getTranslations("identity.agencies"),
    getLocale(),
  ]);
  if (region !== null) return `${roles(role)} · ${regionOf(region).name[locale]}`;
  return agency === null ? roles(role) : `${roles(role)} · ${agencies(agency)}`;
}
