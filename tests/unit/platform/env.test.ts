import { describe, expect, it } from "vitest";
import { parseEnv } from "@/lib/platform/env.schema";

const SECRET = "Zk3vQ9xW7bN1mL5tR8yU2iO6pA4sD0fG";

const PRODUCTION = {
  QONYS_MODE: "production",
  DATABASE_URL: "postgresql://owner:word@db.example:5432/qonys",
  PUBLIC_URL: "https://qonys.example/",
  SMTP_URL: "smtps://user:word@mail.example:465",
  QONYS_SECRET: SECRET,
  LETTER_KEY_FILE: "/etc/qonys/letter.key",
  LETTER_CERTIFICATE_FILE: "/etc/qonys/letter.crt",
};

const problemsOf = (source: Record<string, string | undefined>) => {
  const parsed = parseEnv(source);
  return parsed.ok ? [] : parsed.problems;
};

const envOf = (source: Record<string, string | undefined>) => {
  const parsed = parseEnv(source);
  if (!parsed.ok) throw new Error(parsed.problems.join(" "));
  return parsed.env;
};

describe("the demo", () => {
  it("needs nothing", () => {
    expect(envOf({})).toMatchObject({
      mode: "demo",
      databaseUrl: null,
      secret: null,
      port: 3000,
      host: "127.0.0.1",
      publicUrl: "http://localhost:3000",
      dataDir: ".qonys",
    });
  });

  it("takes a blank variable for one that is not set", () => {
    expect(envOf({ PORT: "", DATABASE_URL: " ", QONYS_MODE: "" })).toMatchObject({
      mode: "demo",
      port: 3000,
      databaseUrl: null,
    });
  });

  it("asks each agency at an address of its own, or below a common one", () => {
    const { agencyUrls } = envOf({
      AGENCY_URL: "http://agencies.example/",
      AGENCY_URL_MFA: "https://mfa.example/check/",
      AGENCY_KEY: SECRET,
    });
    expect(agencyUrls).toEqual({
      knb: "http://agencies.example/agencies/knb",
      mvd: "http://agencies.example/agencies/mvd",
      kpssu: "http://agencies.example/agencies/kpssu",
      mfa: "https://mfa.example/check",
    });
  });
});

describe("a wrong value is named", () => {
  it.each([
    ["QONYS_MODE", "staging", /demo, production or test/],
    ["DATABASE_URL", "mysql://localhost/x", /postgresql:\/\//],
    ["DATABASE_URL", "localhost", /postgresql:\/\//],
    ["PUBLIC_URL", "ftp://qonys.example", /https:\/\//],
    ["SMTP_URL", "mail.example", /smtps:\/\//],
    ["PORT", "eighty", /1 to 65535/],
    ["PORT", "70000", /1 to 65535/],
    ["LOG_LEVEL", "loud", /debug, info/],
    ["TRUST_PROXY", "yes", /0 or 1/],
    ["QONYS_SECRET", "short", /at least 32 bytes/],
    ["AGENCY_KEY", "short", /at least 32 characters/],
    ["AGENCY_URL", "agencies", /https:\/\//],
    ["LETTER_KEY_FILE", "key.pem", /LETTER_CERTIFICATE_FILE/],
  ])("%s=%s", (name, value, why) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}`));
    expect(problems[0]).toMatch(why);
  });

  it("all at once", () => {
    expect(problemsOf({ PORT: "0", SMTP_URL: "x", LOG_LEVEL: "x" })).toHaveLength(3);
  });
});

describe("production", () => {
  it("starts when everything is given, and listens to everyone", () => {
    expect(envOf(PRODUCTION)).toMatchObject({
      mode: "production",
      host: "0.0.0.0",
      publicUrl: "https://qonys.example",
    });
  });

  it.each([
    "DATABASE_URL",
    "PUBLIC_URL",
    "SMTP_URL",
    "QONYS_SECRET",
    "LETTER_KEY_FILE",
    "LETTER_CERTIFICATE_FILE",
  ])("does not start without %s", (name) => {
    const problems = problemsOf({ ...PRODUCTION, [name]: undefined });
    expect(problems.some((problem) => problem.startsWith(`${name} is not set:`))).toBe(true);
  });

  it.each([
    ["of a demo", `demo-${SECRET}`, /demo generated/],
    ["that was never changed", "change-me-change-me-change-me-change-me", /can be guessed/],
    ["of one letter", "a".repeat(64), /can be guessed/],
    ["that is short", SECRET.slice(0, 31), /too short/],
  ])("refuses a secret %s", (_, secret, why) => {
    expect(problemsOf({ ...PRODUCTION, QONYS_SECRET: secret }).join()).toMatch(why);
  });

  it("refuses plain http, except on this machine", () => {
    const at = (url: string) => problemsOf({ ...PRODUCTION, PUBLIC_URL: url });
    expect(at("http://qonys.example")).toEqual([expect.stringMatching(/plain http/)]);
    expect(at("http://localhost:3000")).toEqual([]);
    expect(at("http://127.0.0.1:3000")).toEqual([]);
    expect(at("http://127.0.0.1.example")).toHaveLength(1);
  });
});
