"use server";

import { getLocale } from "next-intl/server";
import { currentSession } from "@/lib/identity/current-actor.query";
import { endSession } from "@/lib/identity/session.command";
import { takeSessionCookie } from "@/lib/identity/session-cookie.command";
import { redirect } from "@/lib/wording/navigation";

/** Ends this session and leads to the start page. */
export async function signOut(): Promise<void> {
  const session = await currentSession();
  if (session !== null) await endSession(session.sessionId);
  await takeSessionCookie();
  redirect({ href: "/", locale: await getLocale() });
}
