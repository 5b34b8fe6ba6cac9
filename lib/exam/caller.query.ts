import type { IncomingMessage } from "node:http";
import { decode } from "next-auth/jwt";
import { cookieValue, SESSION_COOKIE, SessionToken } from "@/lib/identity/session";
import { sessionSecret } from "@/lib/identity/session.query";
import { Rejection } from "@/lib/platform/endpoint";

// Opening a sealed cookie costs more than the answer's own statement, and a candidate sends the same one
// sixty times. Only the seal is remembered here: each statement asks whether the session still holds.
const opened = new Map<string, string>();
const MOST_REMEMBERED = 5_000;

/**
 * The id of the session that a request's cookie names. It says nothing yet: the statement that reads or
 * writes has to join the session's row. Throws `Rejection` 401 when there is none.
 */
export async function sessionIdOf(request: IncomingMessage): Promise<string> {
  const token = cookieValue(request.headers.cookie, SESSION_COOKIE);
  if (!token) throw new Rejection(401, "not_signed_in");
  const known = opened.get(token);
  if (known !== undefined) return known;
  const sid = await open(token);
  if (sid === null) throw new Rejection(401, "not_signed_in");
  if (opened.size >= MOST_REMEMBERED) opened.clear();
  opened.set(token, sid);
  return sid;
}

async function open(token: string): Promise<string | null> {
  try {
    const parsed = SessionToken.safeParse(await decode({ token, secret: sessionSecret() }));
    return parsed.success ? parsed.data.sid : null;
  } catch {
    return null;
  }
}

/** The person behind session `$1`; the first part of every statement of the exam's endpoints. */
export const WITH_WHO = `
  with who as (
    select c.id as account_id, c.person_id, c.role
      from session s join account c on c.id = s.account_id
     where s.id = $1::uuid and s.revoked_at is null and s.expires_at > clock_timestamp() and c.active
  )`;
