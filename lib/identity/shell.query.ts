import { getLocale } from "next-intl/server";
import type { Agency } from "@/lib/application/stages";
import { currentActor } from "@/lib/identity/current-actor.query";
import { displayName, PERSON_NAME } from "@/lib/identity/names";
import { type NavigationLink, navigationFor } from "@/lib/identity/navigation";
import type { RegionCode } from "@/lib/identity/regions";
import type { AccountRole, Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

/** What surrounds every page: who is signed in, where they can go, and what the clock says. */
export type ShellData = {
  readonly actor: {
    readonly name: string;
    readonly role: AccountRole;
    readonly region: RegionCode | null;
    readonly agency: Agency | null;
  } | null;
  readonly navigation: readonly NavigationLink[];
  readonly mode: "demo" | "production" | "test";
  readonly now: Date;
};

/** An applicant before the profile is filled in has only an address to be called by. */
async function nameOf(actor: Actor): Promise<string> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { email: true, displayName: true, person: { select: PERSON_NAME } },
  });
  if (account.person !== null) return displayName(account.person, await getLocale());
  return account.displayName ?? account.email;
}

export async function shellData(): Promise<ShellData> {
  const [actor, now] = await Promise.all([currentActor(), currentTime()]);
  const { mode } = env();
  const navigation = navigationFor(actor?.role ?? null, mode !== "production");
  if (actor === null) return { actor, navigation, mode, now };
  const { role, region, agency } = actor;
  return { actor: { name: await nameOf(actor), role, region, agency }, navigation, mode, now };
}
