import path from "node:path";
import { type Env, parseEnv } from "./env.schema";

/** Raised at start with sentences for the operator; the scripts print them and exit. */
export class EnvError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join(" "));
    this.name = "EnvError";
    this.problems = problems;
  }
}

/** The settings of a server process: here the database and the secret are known. */
export type ServerEnv = Env & { readonly databaseUrl: string; readonly secret: string };

const resolved = (env: Env): Env => ({ ...env, dataDir: path.resolve(env.dataDir) });

/** Settings as given, for the scripts that supply what is missing. Throws `EnvError`. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const parsed = parseEnv(source);
  if (!parsed.ok) throw new EnvError(parsed.problems);
  return resolved(parsed.env);
}

let parsedOnce: ServerEnv | undefined;

/**
 * The settings of this process, parsed once, at the first call. Throws `EnvError` that names what is
 * missing: `npm start` supplies the database and the secret in the demo.
 */
export function env(): ServerEnv {
  if (parsedOnce !== undefined) return parsedOnce;
  const given = readEnv();
  const { databaseUrl, secret } = given;
  if (databaseUrl === null || secret === null) {
    const missing = databaseUrl === null ? "DATABASE_URL" : "QONYS_SECRET";
    throw new EnvError([`${missing} is not set: start Qonys with «npm start», which supplies it.`]);
  }
  parsedOnce = { ...given, databaseUrl, secret };
  return parsedOnce;
}
