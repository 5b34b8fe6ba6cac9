import { decode } from "next-auth/jwt";
import { z } from "zod";
import { AGENCIES } from "@/lib/application/stages";
import { RegionCode } from "@/lib/identity/regions";
import { AccountRole, type Actor } from "@/lib/identity/roles";
import { cookieValue, SESSION_COOKIE, SessionToken } from "@/lib/identity/session";
import { pool } from "@/lib/platform/db";
import { deriveText } from "@/lib/platform/derive";
import { env } from "@/lib/platform/env";

export type SignedIn = { readonly sessionId: string; readonly actor: Actor };

const Row = z.object({
  accountId: z.uuid(),
  role: AccountRole,
  region: RegionCode.nullable(),
  agency: z.enum(AGENCIES).nullable(),
  personId: z.uuid().nullable(),
});

// Asked on every request, so that a sign-out, a lost role or a closed account counts at once. A session's
// age is real time: moving the demo's clock must not sign everybody out.
const SIGNED_IN = `
  select a.id as "accountId", a.role, a.region, a.agency, a.person_id as "personId"
    from session s join account a on a.id = s.account_id
   where s.id = $1 and s.revoked_at is null and s.expires_at > clock_timestamp() and a.active`;

/** The key that seals session cookies. */
export const sessionSecret = (): string => deriveText(env().secret, "sessions");

async function openToken(token: string): Promise<string | null> {
  try {
    const opened = SessionToken.safeParse(await decode({ token, secret: sessionSecret() }));
    return opened.success ? opened.data.sid : null;
  } catch {
    // Sealed by another instance, expired, or no token at all: nobody is signed in.
    return null;
  }
}

/** Who a session cookie's value stands for; null when it is no longer, or never was, a valid sign-in. */
export async function signedInBy(token: string | null | undefined): Promise<SignedIn | null> {
  if (!token) return null;
  const sessionId = await openToken(token);
  if (sessionId === null) return null;
  const actor = await actorOfSession(sessionId);
  return actor === null ? null : { sessionId, actor };
}

/** Whose session this is; null when it has ended. */
export async function actorOfSession(sessionId: string): Promise<Actor | null> {
  const { rows } = await pool.query(SIGNED_IN, [sessionId]);
  return rows[0] === undefined ? null : Row.parse(rows[0]);
}

/**
 * Who sent a request, for endpoints that are answered before Next.
 * @internal
 */
export async function actorFromCookieHeader(header: string | undefined): Promise<Actor | null> {
  const signedIn = await signedInBy(cookieValue(header, SESSION_COOKIE));
  return signedIn?.actor ?? null;
}
