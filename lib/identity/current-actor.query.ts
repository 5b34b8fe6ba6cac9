import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import type { AccountRole, Actor } from "@/lib/identity/roles";
import { SESSION_COOKIE } from "@/lib/identity/session";
import { type SignedIn, signedInBy } from "@/lib/identity/session.query";
import { redirect } from "@/lib/wording/navigation";

/** Who is signed in, asked of the database once a request. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const jar = await cookies();
  return signedInBy(jar.get(SESSION_COOKIE)?.value);
});

/** Who sends this request; null when nobody is signed in. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}

/**
 * The actor, who has one of the roles (any role when none is named). Nobody signed in: leads to the
 * sign-in page. Another role: the page looks as if it did not exist.
 */
export async function requireActor(...roles: readonly AccountRole[]): Promise<Actor> {
  const actor = await currentActor();
  if (actor === null) return redirect({ href: "/sign-in", locale: await getLocale() });
  if (roles.length > 0 && !roles.includes(actor.role)) notFound();
  return actor;
}
