/** What PostgreSQL refused, read from any of the shapes in which pg and Prisma hand it on. */
type Refusal = { readonly code: string; readonly constraint: string | null };

const MAX_DEPTH = 6;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const quotedConstraint = (text: unknown) =>
  typeof text === "string" ? (/constraint "([^"]+)"/.exec(text)?.[1] ?? null) : null;

// No class of SQLSTATE begins with E, Node's own EPIPE does.
const SQLSTATE = /^(?!E)[0-9A-Z]{5}$/;

/** Prisma keeps the driver's own error in `cause` or `meta.driverAdapterError`, pg throws it. */
function refusalOf(cause: unknown, depth = 0): Refusal | null {
  if (!isObject(cause) || depth > MAX_DEPTH) return null;
  const code = cause["originalCode"] ?? cause["code"];
  if (typeof code === "string" && SQLSTATE.test(code) && !/^P\d{4}$/.test(code)) {
    const named = cause["constraint"];
    const index = isObject(named) ? named["index"] : named;
    const constraint =
      typeof index === "string"
        ? index
        : quotedConstraint(cause["originalMessage"] ?? cause["message"]);
    return { code, constraint };
  }
  const meta = cause["meta"];
  return (
    refusalOf(isObject(meta) ? meta["driverAdapterError"] : undefined, depth + 1) ??
    refusalOf(cause["cause"], depth + 1)
  );
}

/** Whether PostgreSQL refused with this SQLSTATE; with a name, whether that very constraint did. */
export function refusedWith(cause: unknown, code: string, constraint?: string): boolean {
  const refusal = refusalOf(cause);
  if (refusal === null || refusal.code !== code) return false;
  return constraint === undefined || refusal.constraint === constraint;
}

/** Another transaction was in the way: the same transaction may well succeed when run again. */
export const isTransient = (cause: unknown) =>
  refusedWith(cause, "40001") ||
  refusedWith(cause, "40P01") ||
  (isObject(cause) && cause["code"] === "P2034");

/** SQLSTATE classes of a server that goes down, comes up or has nothing left to give. */
const GONE = /^(08|53|57)/;

/** Whether a query failed because the server could not be reached or went away: nothing is known of its outcome. */
export function isUnreachable(cause: unknown): boolean {
  const refusal = refusalOf(cause);
  return refusal === null || GONE.test(refusal.code);
}
