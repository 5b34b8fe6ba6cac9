import { createHmac } from "node:crypto";
import { db, type Tx } from "@/lib/platform/db";
import { deriveKey } from "@/lib/platform/derive";
import { env } from "@/lib/platform/env";

/** So many within so many minutes. */
export type Limit = { readonly most: number; readonly minutes: number };

// Neither an address nor a number stands in the table, only what nobody can turn back.
const keyOf = (kind: string, subject: string) =>
  createHmac("sha256", deriveKey(env().secret, "rate limits"))
    .update(`${kind}\n${subject}`)
    .digest("hex");

/**
 * Counts one more attempt of a subject (an account, a sender) and says whether it is still within the
 * limit. One statement, so that attempts sent at once are all counted.
 */
export async function countAttempt(
  kind: string,
  subject: string,
  { most, minutes }: Limit,
  tx: Pick<Tx, "$queryRaw"> = db,
): Promise<boolean> {
  const window = `${minutes} minutes`;
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    insert into rate_limit as held (key, window_start, count)
    values (${keyOf(kind, subject)}, qonys_now(), 1)
    on conflict (key) do update set
      count = case when held.window_start <= qonys_now() - ${window}::interval then 1 else held.count + 1 end,
      window_start = case when held.window_start <= qonys_now() - ${window}::interval
        then qonys_now() else held.window_start end
    returning count`;
  return row !== undefined && row.count <= most;
}

/** Takes one attempt back: it turned out not to be a guess. */
export async function uncountAttempt(kind: string, subject: string): Promise<void> {
  const key = keyOf(kind, subject);
  await db.rateLimit.updateMany({
    where: { key, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

/** Forgets all attempts of a subject. */
export async function forgetAttempts(kind: string, subject: string): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: keyOf(kind, subject) } });
}
