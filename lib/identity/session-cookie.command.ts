import { cookies } from "next/headers";
import { SESSION_COOKIE } from "@/lib/identity/session";
import type { OpenedSession } from "@/lib/identity/session.command";
import { env } from "@/lib/platform/env";

/** How the session's cookie travels; the same for next-auth's own routes. */
export const cookieSettings = () =>
  ({
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: env().publicUrl.startsWith("https:"),
  }) as const;

/** Hands the session to the browser. */
export async function giveSessionCookie(session: OpenedSession): Promise<void> {
  const jar = await cookies();
  jar.set(SESSION_COOKIE, session.cookie, {
    ...cookieSettings(),
    maxAge: session.maxAgeSeconds,
  });
}

/** Takes it from the browser. */
export async function takeSessionCookie(): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, "", { ...cookieSettings(), maxAge: 0 });
}
