import { expect, it } from "vitest";
import { withoutData } from "@/lib/platform/log";
import { loggedPath } from "@/lib/platform/web/headers";

it("logs of an error its class, code and place, and never what it says", () => {
  class Violation extends Error {
    override readonly name = "Violation";
    readonly code = "23505";
    readonly detail = "Key (email)=(aigerim@example.kz) already exists.";
  }
  const logged = withoutData(new Violation("aigerim@example.kz exists"));
  expect(logged).toMatchObject({ type: "Violation", code: "23505" });
  expect(logged.at?.length).toBeGreaterThan(0);
  expect(JSON.stringify(logged)).not.toContain("aigerim");
});

it.each([
  ["/kk/application", "/kk/application"],
  ["/kk/confirm?token=abc&email=a@b.kz", "/kk/confirm"],
  [
    "/api/exam/0f8fad5b-d9cb-469f-a165-70867728950e/answers",
    "/api/exam/0f8fad5b-d9cb-469f-a165-70867728950e/answers",
  ],
  ["/kk/reset/Zk3vQ9xW7bN1mL5tR8yU2iO6pA4sD0fG", "/kk/reset/*"],
  ["/kk/people/a@b.kz", "/kk/people/*"],
  [undefined, "/"],
])("logs %s as %s", (url, logged) => {
  expect(loggedPath(url)).toBe(logged);
});
