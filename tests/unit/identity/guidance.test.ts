import { describe, expect, it } from "vitest";
import { COUNTRY_CODES, STATELESS } from "@/lib/identity/countries";
import { guidanceFor } from "@/lib/identity/guidance";

const codes = (country: string, service: "rpp" | "kandas", origin: "kazakh" | "other") =>
  guidanceFor(country, { service, origin }).map(({ code }) => code);

describe("guidance before payment", () => {
  it("says that the departure slip does not exist in Russia", () => {
    expect(codes("RU", "rpp", "other")).toContain("exit-consent-russia");
    expect(codes("RU", "rpp", "other")).not.toContain("exit-consent");
  });

  it("asks exactly one thing about leaving of everyone who wants the permit", () => {
    for (const country of [...COUNTRY_CODES, STATELESS]) {
      for (const origin of ["kazakh", "other"] as const) {
        const about = codes(country, "rpp", origin).filter((code) => code.startsWith("exit-"));
        expect(about).toHaveLength(1);
      }
    }
  });

  it("asks ethnic Kazakhs for no money on an account", () => {
    expect(codes("UZ", "rpp", "kazakh")).toContain("solvency-exempt");
    expect(codes("UZ", "rpp", "other")).toContain("solvency");
    expect(codes("UZ", "kandas", "kazakh")).not.toContain("solvency");
  });

  it("tells kandas applicants what proves nationality", () => {
    expect(codes("MN", "kandas", "kazakh")).toEqual(["nationality-proof", "names"]);
  });
});
