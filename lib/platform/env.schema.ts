import { z } from "zod";

/** Codes of the four agencies that answer stage 4. */
export const AGENCY_CODES = ["knb", "mvd", "kpssu", "mfa"] as const;

export type AgencyCode = (typeof AGENCY_CODES)[number];

/** A secret that the start script generated begins with this; production refuses it. */
export const GENERATED_SECRET_PREFIX = "demo-";

const SECRET_MIN_BYTES = 32;
const SECRET_MIN_DISTINCT = 10;
const GUESSABLE = /change.?me|default|example|secret|password|qonys/i;

const isLoopbackHost = (host: string) =>
  host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);

const blankIsMissing = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(blankIsMissing, schema.optional());

const urlOf = (schemes: readonly string[], what: string) =>
  z.string().refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    return url !== null && schemes.includes(url.protocol.slice(0, -1));
  }, `must be ${what}`);

const httpUrl = urlOf(["http", "https"], "an address that starts with https:// or http://");

const fields = z.object({
  QONYS_MODE: z.preprocess(
    blankIsMissing,
    z.enum(["demo", "production", "test"], "must be demo, production or test").default("demo"),
  ),
  DATABASE_URL: optional(
    urlOf(["postgres", "postgresql"], "like postgresql://user:password@host:5432/name"),
  ),
  PUBLIC_URL: optional(httpUrl),
  SMTP_URL: optional(urlOf(["smtp", "smtps"], "like smtps://user:password@host:465")),
  MAIL_FROM: optional(z.string()),
  QONYS_SECRET: optional(z.string()),
  PORT: z.preprocess(
    blankIsMissing,
    z.coerce
      .number("must be a number from 1 to 65535")
      .int("must be a number from 1 to 65535")
      .min(1, "must be a number from 1 to 65535")
      .max(65535, "must be a number from 1 to 65535")
      .default(3000),
  ),
  HOST: optional(z.string()),
  DATA_DIR: z.preprocess(blankIsMissing, z.string().default(".qonys")),
  TRUST_PROXY: z.preprocess(blankIsMissing, z.enum(["0", "1"], "must be 0 or 1").default("0")),
  LOG_LEVEL: z.preprocess(
    blankIsMissing,
    z
      .enum(
        ["debug", "info", "warn", "error", "silent"],
        "must be debug, info, warn, error or silent",
      )
      .default("info"),
  ),
  LETTER_KEY_FILE: optional(z.string()),
  LETTER_CERTIFICATE_FILE: optional(z.string()),
  RECEIPT_KEY_FILE: optional(z.string()),
  RULES_KEY_FILE: optional(z.string()),
  AGENCY_URL: optional(httpUrl),
  AGENCY_URL_KNB: optional(httpUrl),
  AGENCY_URL_MVD: optional(httpUrl),
  AGENCY_URL_KPSSU: optional(httpUrl),
  AGENCY_URL_MFA: optional(httpUrl),
  AGENCY_KEY: optional(z.string().min(32, "must have at least 32 characters")),
});

type Fields = z.infer<typeof fields>;

/** The settings of one process. Addresses have no trailing slash; what was not set is null. */
export type Env = {
  readonly mode: "demo" | "production" | "test";
  readonly databaseUrl: string | null;
  readonly publicUrl: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly secret: string | null;
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly trustProxy: boolean;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly letterKeyFile: string | null;
  readonly letterCertificateFile: string | null;
  readonly receiptKeyFile: string | null;
  readonly rulesKeyFile: string | null;
  readonly agencyUrls: Readonly<Record<AgencyCode, string | null>>;
  readonly agencyKey: string | null;
};

export type ParsedEnv =
  | { readonly ok: true; readonly env: Env }
  | { readonly ok: false; readonly problems: readonly string[] };

/** One sentence that says why a secret is not fit for production, or null. */
const weakness = (secret: string): string | null => {
  if (secret.startsWith(GENERATED_SECRET_PREFIX)) {
    return "QONYS_SECRET is one that a demo generated: make a new one, for example with «openssl rand -base64 48».";
  }
  if (new Set(secret).size < SECRET_MIN_DISTINCT || GUESSABLE.test(secret)) {
    return "QONYS_SECRET can be guessed: make a random one, for example with «openssl rand -base64 48».";
  }
  return null;
};

const secretProblems = (secret: string | undefined, production: boolean): string[] => {
  if (secret === undefined) {
    return production
      ? ["QONYS_SECRET is not set: production signs sessions and codes with a secret of its own."]
      : [];
  }
  if (new TextEncoder().encode(secret).length < SECRET_MIN_BYTES) {
    return [`QONYS_SECRET is too short: it needs at least ${SECRET_MIN_BYTES} bytes.`];
  }
  const weak = production ? weakness(secret) : null;
  return weak === null ? [] : [weak];
};

const NEEDED_IN_PRODUCTION = [
  ["DATABASE_URL", "production keeps its data in a PostgreSQL of its own"],
  ["PUBLIC_URL", "letters and mails need the address by which people reach the portal"],
  ["SMTP_URL", "nobody could confirm an address without mail"],
  ["LETTER_KEY_FILE", "production signs letters with its own key"],
  ["LETTER_CERTIFICATE_FILE", "production signs letters with its own certificate"],
] as const;

const productionProblems = (given: Fields): string[] => {
  const missing = NEEDED_IN_PRODUCTION.filter(([name]) => given[name] === undefined).map(
    ([name, why]) => `${name} is not set: ${why}.`,
  );
  if (given.PUBLIC_URL === undefined) return missing;
  const url = new URL(given.PUBLIC_URL);
  return url.protocol === "http:" && !isLoopbackHost(url.hostname)
    ? [
        ...missing,
        `PUBLIC_URL is plain http (${url.origin}): passwords and case files would travel in the open; use https.`,
      ]
    : missing;
};

const pairProblems = (given: Fields): string[] => {
  const problems: string[] = [];
  if ((given.LETTER_KEY_FILE === undefined) !== (given.LETTER_CERTIFICATE_FILE === undefined)) {
    problems.push("LETTER_KEY_FILE and LETTER_CERTIFICATE_FILE belong together: set both or none.");
  }
  const anyAgency = [
    given.AGENCY_URL,
    given.AGENCY_URL_KNB,
    given.AGENCY_URL_MVD,
    given.AGENCY_URL_KPSSU,
    given.AGENCY_URL_MFA,
  ].some((url) => url !== undefined);
  if (anyAgency && given.AGENCY_KEY === undefined) {
    problems.push("AGENCY_KEY is not set: requests to the agencies are signed with it.");
  }
  return problems;
};

const withoutSlash = (url: string) => url.replace(/\/+$/, "");

const toEnv = (given: Fields): Env => {
  const agency = (own: string | undefined, code: AgencyCode) => {
    if (own !== undefined) return withoutSlash(own);
    return given.AGENCY_URL === undefined
      ? null
      : `${withoutSlash(given.AGENCY_URL)}/agencies/${code}`;
  };
  const publicUrl = withoutSlash(given.PUBLIC_URL ?? `http://localhost:${given.PORT}`);
  return {
    mode: given.QONYS_MODE,
    databaseUrl: given.DATABASE_URL ?? null,
    publicUrl,
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.MAIL_FROM ?? `Qonys <no-reply@${new URL(publicUrl).hostname}>`,
    secret: given.QONYS_SECRET ?? null,
    port: given.PORT,
    // The demo's passwords are printed in the README, so only this machine may reach it by default.
    host: given.HOST ?? (given.QONYS_MODE === "production" ? "0.0.0.0" : "127.0.0.1"),
    dataDir: given.DATA_DIR,
    trustProxy: given.TRUST_PROXY === "1",
    logLevel: given.LOG_LEVEL,
    letterKeyFile: given.LETTER_KEY_FILE ?? null,
    letterCertificateFile: given.LETTER_CERTIFICATE_FILE ?? null,
    receiptKeyFile: given.RECEIPT_KEY_FILE ?? null,
    rulesKeyFile: given.RULES_KEY_FILE ?? null,
    agencyUrls: {
      knb: agency(given.AGENCY_URL_KNB, "knb"),
      mvd: agency(given.AGENCY_URL_MVD, "mvd"),
      kpssu: agency(given.AGENCY_URL_KPSSU, "kpssu"),
      mfa: agency(given.AGENCY_URL_MFA, "mfa"),
    },
    agencyKey: given.AGENCY_KEY ?? null,
  };
};

/**
 * Reads the settings from environment variables. Every problem is one sentence that begins with the
 * variable's name, so that an operator can mend all of them at once.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): ParsedEnv {
  const parsed = fields.safeParse(source);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join(".")} is wrong: it ${issue.message}.`,
    );
    return { ok: false, problems };
  }
  const given = parsed.data;
  const production = given.QONYS_MODE === "production";
  const problems = [
    ...(production ? productionProblems(given) : []),
    ...secretProblems(given.QONYS_SECRET, production),
    ...pairProblems(given),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, env: toEnv(given) };
}
