import pg from "pg";
import { codeOf, StartRefusal } from "../refusal";

const CONNECT_MS = 5_000;
export const OLDEST_VERSION = 150_000;

/** One connection, open while `work` runs. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  // A server that stops under us ends the query with an error; this one would come on top of it.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address without its password. */
export function shownAddress(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || "5432"}${pathname}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing answers there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's name could not be looked up",
  ETIMEDOUT: "it did not answer in time",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ECONNRESET: "it closed the connection",
  "28P01": "it refuses the user or the password",
  "28000": "it refuses the user",
  "3D000": "it has no database of that name",
  "42501": "the user lacks a permission",
  "53300": "it has no connection left",
  "57P03": "it is starting or stopping",
};

/** Why a database cannot be used, as a sentence; null when the error is of another kind. */
export function unreachable(cause: unknown, url: string): StartRefusal | null {
  const timedOut = cause instanceof Error && /timeout expired/.test(cause.message);
  const first = cause instanceof AggregateError ? cause.errors[0] : cause;
  const reason = timedOut ? REASONS["ETIMEDOUT"] : REASONS[codeOf(cause) || codeOf(first)];
  return reason === undefined
    ? null
    : new StartRefusal(`The database at ${shownAddress(url)} cannot be used: ${reason}.`);
}
