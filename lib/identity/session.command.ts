import { encode } from "next-auth/jwt";
import type { AccountRole } from "@/lib/identity/roles";
import { sessionLength } from "@/lib/identity/session";
import { sessionSecret } from "@/lib/identity/session.query";
import { db, type Tx } from "@/lib/platform/db";

/** A sign-in and what its cookie holds. */
export type OpenedSession = {
  readonly sessionId: string;
  readonly cookie: string;
  readonly maxAgeSeconds: number;
};

/** Opens a session of an account whose owner has just shown to be it. */
export async function openSession(accountId: string, role: AccountRole): Promise<OpenedSession> {
  const maxAgeSeconds = sessionLength(role) / 1000;
  const [row] = await db.$queryRaw<{ id: string }[]>`
    insert into session (account_id, created_at, expires_at)
    values (${accountId}::uuid, clock_timestamp(),
            clock_timestamp() + ${maxAgeSeconds}::int * interval '1 second')
    returning id::text`;
  if (row === undefined) throw new Error("An insert returns its row");
  const token = { sid: row.id };
  const cookie = await encode({ token, secret: sessionSecret(), maxAge: maxAgeSeconds });
  return { sessionId: row.id, cookie, maxAgeSeconds };
}

/** Ends one session. Ending it twice changes nothing. */
export async function endSession(sessionId: string): Promise<void> {
  await db.$executeRaw`
    update session set revoked_at = clock_timestamp()
     where id = ${sessionId}::uuid and revoked_at is null`;
}

/** Ends every session of an account, on every device; `except` keeps the one that asks. */
export async function endAllSessions(
  tx: Pick<Tx, "$executeRaw">,
  accountId: string,
  except: string | null = null,
): Promise<number> {
  return tx.$executeRaw`
    update session set revoked_at = clock_timestamp()
     where account_id = ${accountId}::uuid and revoked_at is null
       and id is distinct from ${except}::uuid`;
}
