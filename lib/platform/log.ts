import pino from "pino";

/**
 * Structured log of this process. Ids and codes only: no names, addresses, bodies or query strings.
 * An error is written without its message and detail, since PostgreSQL quotes row values in them.
 */
export const log = pino({
  level: process.env["LOG_LEVEL"] || "info",
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: (cause: unknown) => withoutData(cause) },
});

type Traced = { readonly type: string; readonly code?: string; readonly at?: readonly string[] };

const STACK_LINES = 8;

/**
 * What an error may tell a log: its class, its code and where it arose.
 * @internal
 */
export function withoutData(cause: unknown): Traced {
  if (!(cause instanceof Error)) return { type: typeof cause };
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
  const at = cause.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, STACK_LINES)
    .map((line) => line.trim());
  return { type: cause.name, ...(code !== undefined && { code }), ...(at !== undefined && { at }) };
}
