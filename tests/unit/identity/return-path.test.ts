import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedPath, returnPath } from "@/lib/identity/return-path";

const ID = "0b7c1e52-5f0e-4d0b-9a53-0d6f7b8f2a11";
const ORIGIN = "https://qonys.example";

describe("where one comes back to after signing in", () => {
  it.each([
    "/questionnaire",
    "/questionnaire/education/evidence",
    "/desk/items/R-001",
    `/questionnaire/work?case=${ID}`,
  ])("is %s", (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/%2f%2fevil.example",
    "/..//evil.example",
    "/@evil.example",
    "/questionnaire?next=//evil.example",
    `/questionnaire?case=${ID}&x=1`,
    "/questionnaire#x",
    "/questionnaire\r\nset-cookie: a",
    "questionnaire",
    "/",
    "",
    "/sign-in",
    "/sign-in/again",
    "/reset",
    undefined,
    ["/questionnaire"],
  ])("is never %j", (asked) => {
    expect(returnPath(asked)).toBeNull();
  });

  it("is always a page of this portal, whatever is asked", () => {
    const sign = fc.constantFrom(
      "/",
      "\\",
      ".",
      ":",
      "@",
      "%",
      "a",
      "9",
      "?",
      "#",
      "\t",
      "-",
      "//",
    );
    const asked = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.array(sign).map((signs) => `/${signs.join("")}`),
    );
    fc.assert(
      fc.property(asked, (text) => {
        const path = returnPath(text);
        if (path === null) return;
        const led = new URL(`/kk${path}`, ORIGIN);
        expect(led.origin).toBe(ORIGIN);
        expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
      }),
    );
  });

  it("is told without the language and without what was searched for", () => {
    const asked = (address: string) => askedPath(new URL(address, ORIGIN));
    expect(asked("/kk/questionnaire/work?then=next&_rsc=1a")).toBe("/questionnaire/work");
    expect(asked(`/ru/letter?case=${ID}&name=Иван`)).toBe(`/letter?case=${ID}`);
    expect(asked("/kkk/x")).toBe("/kkk/x");
    expect(returnPath(asked("/en"))).toBeNull();
  });
});
