import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { isTransient, refusedWith } from "./database-errors";
import { env } from "./env";
import { type Prisma, PrismaClient } from "./generated/client";
import { log } from "./log";

/** A running transaction: everything that the client can do, except opening another one. */
export type Tx = Prisma.TransactionClient;

const CONNECTIONS = 10;

/** Built at first use, so that a module may be imported where no database is set (build, types). */
function lazily<T extends object>(make: () => T): T {
  let made: T | undefined;
  const target = () => {
    made ??= make();
    return made;
  };
  return new Proxy(Object.create(null), {
    get: (_, key) => {
      const value: unknown = Reflect.get(target(), key);
      return typeof value === "function" ? value.bind(target()) : value;
    },
    has: (_, key) => Reflect.has(target(), key),
  });
}

const makePool = () => {
  const made = new pg.Pool({ connectionString: env().databaseUrl, max: CONNECTIONS });
  // An idle connection that the server closes must not end the process: the next query reconnects.
  made.on("error", (cause) => log.warn({ err: cause }, "idle database connection closed"));
  // Nor must one that is in use between two queries: its next query says so to whoever uses it.
  made.on("connect", (client) => client.on("error", () => undefined));
  return made;
};

/** Plain connections for the hot machine endpoints; use `db` everywhere else. */
export const pool: pg.Pool = lazily(makePool);

/** The application's client, in the role that owns no table. */
export const db: PrismaClient = lazily(
  () =>
    new PrismaClient({
      adapter: new PrismaPg({ connectionString: env().databaseUrl, max: CONNECTIONS }),
    }),
);

/** A unique index refused the row; with a name, that very index. */
export const isUniqueViolation = (cause: unknown, constraint?: string) =>
  refusedWith(cause, "23505", constraint);

/** An exclusion constraint refused the row; with a name, that very constraint. */
export const isExclusionViolation = (cause: unknown, constraint?: string) =>
  refusedWith(cause, "23P01", constraint);

type TransactionOptions = { readonly isolation?: Prisma.TransactionIsolationLevel };

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 15;

/**
 * Runs `work` in one transaction. After a serialization failure or a deadlock it runs again, at most
 * five times in all, so `work` must have no effect outside the transaction.
 */
export async function inTransaction<T>(
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work, {
        maxWait: 10_000,
        timeout: 20_000,
        ...(options.isolation !== undefined && { isolationLevel: options.isolation }),
      });
    } catch (cause) {
      if (attempt >= ATTEMPTS || !isTransient(cause)) throw cause;
      await sleep(FIRST_PAUSE_MS * 2 ** attempt * Math.random());
    }
  }
}

/** Closes every connection of this process. */
export async function closeDatabase(): Promise<void> {
  await Promise.allSettled([pool.end(), db.$disconnect()]);
}
