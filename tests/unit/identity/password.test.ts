import { describe, expect, it } from "vitest";
import { EmailAddress } from "@/lib/identity/email";
import { passwordProblem } from "@/lib/identity/password";
import { cookieValue, sessionLength } from "@/lib/identity/session";
import { startingPointOf, startingQuery } from "@/lib/identity/starting-point";

const problem = (password: string) => passwordProblem(password, "aigerim.s@example.com");

describe("a new password", () => {
  it.each([
    ["elevencharc", "password-short"],
    ["x1y2".repeat(40), "password-long"],
    ["aaaaaaaaaaaa", "password-guessable"],
    ["Password2026!", "password-guessable"],
    ["qwertyuiop12", "password-guessable"],
    ["құпиясөз-2026", "password-guessable"],
    ["йцукенгшщзхъ", "password-guessable"],
    ["123456789012", "password-guessable"],
    ["aigerims-2026", "password-guessable"],
    ["дала шам қазан 3", null],
    ["steppe lantern kettle", null],
  ])("%s: %s", (password, expected) => expect(problem(password)).toBe(expected));

  it("counts characters, not bytes", () => {
    expect(problem("қоңырөзеннің")).toBeNull();
  });
});

describe("an address", () => {
  it("is kept in small letters and without spaces around", () => {
    expect(EmailAddress.parse("  Aida@Example.COM ")).toBe("aida@example.com");
  });

  it.each(["", "aida", "aida@", "a b@example.com", `${"a".repeat(250)}@example.com`])(
    "refuses %j",
    (text) => expect(EmailAddress.safeParse(text).success).toBe(false),
  );
});

describe("a session's cookie", () => {
  it("is found among others", () => {
    expect(cookieValue("a=1; qonys.session=x=y==; b=2", "qonys.session")).toBe("x=y==");
    expect(cookieValue("xqonys.session=1", "qonys.session")).toBeNull();
    expect(cookieValue(undefined, "qonys.session")).toBeNull();
  });

  it("gives applicants more than the 20 hours of WCAG 2.2.1", () => {
    expect(sessionLength("applicant")).toBeGreaterThan(20 * 3_600_000);
    expect(sessionLength("police")).toBe(12 * 3_600_000);
  });
});

describe("a starting point", () => {
  it("keeps what fits and drops the rest", () => {
    const source = { service: "kandas", abroad: "maybe", region: "KZ-99", name: "A" };
    expect(startingPointOf(source)).toEqual({ service: "kandas" });
    expect(startingPointOf(null)).toEqual({});
  });

  it("is written as the end of an address", () => {
    expect(startingQuery({ service: "rpp", abroad: "no", region: "KZ-10" })).toBe(
      "?service=rpp&abroad=no&region=KZ-10",
    );
    expect(startingQuery({})).toBe("");
  });
});
