import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { ASKED_HEADER, returnPath } from "@/lib/identity/return-path";
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

/** To the sign-in page, which leads back to what was asked for and says so when a session has ended. */
async function toSignIn(): Promise<never> {
  const [sent, jar, locale] = await Promise.all([headers(), cookies(), getLocale()]);
  const back = returnPath(sent.get(ASKED_HEADER));
  const query = {
    ...(back !== null && { next: back }),
    ...(jar.has(SESSION_COOKIE) && { over: "yes" }),
  };
  return redirect({ href: { pathname: "/sign-in", query }, locale });
}

/**
 * The actor, who has one of the roles (any role when none is named). Nobody signed in: leads to the
 * sign-in page and back. Another role: the page looks as if it did not exist.
 */
export async function requireActor(...roles: readonly AccountRole[]): Promise<Actor> {
  const actor = await currentActor();
  if (actor === null) return toSignIn();
  if (roles.length > 0 && !roles.includes(actor.role)) notFound();
  return actor;
}
