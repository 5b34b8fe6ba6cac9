import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDate, formatDateTime, formatTenge, formatTime } from "@/lib/wording/format";
import { LOCALES } from "@/lib/wording/routing";

const months = Array.from(
  { length: 12 },
  (_, month) => `2026-${String(month + 1).padStart(2, "0")}-09`,
);

describe("dates", () => {
  it.each([
    ["kk", "2026 жылғы 2 наурыз"],
    ["ru", "2 марта 2026 г."],
    ["en", "2 March 2026"],
  ] as const)("reads naturally in %s", (locale, expected) => {
    expect(formatDate("2026-03-02", locale)).toBe(expected);
    expect(formatDate(new Date("2026-03-02"), locale)).toBe(expected);
  });

  it("has twelve different months in each language", () => {
    for (const locale of LOCALES) {
      expect(new Set(months.map((date) => formatDate(date, locale))).size).toBe(12);
    }
  });

  it.each([
    ["kk", "kk"],
    ["ru", "ru"],
    ["en", "en-GB"],
  ] as const)("names %s months as the language's own data does", (locale, tag) => {
    const month = new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", timeZone: "UTC" });
    for (const date of months) {
      const name = month.formatToParts(new Date(date)).find(({ type }) => type === "month")?.value;
      expect(formatDate(date, locale)).toContain(name);
    }
  });

  it("shows an instant at Kazakhstan's date and time, across midnight", () => {
    const instant = new Date("2026-03-01T19:05:00Z");
    expect(formatTime(instant)).toBe("00:05");
    expect(formatDateTime(instant, "kk")).toBe("2026 жылғы 2 наурыз, сағат 00:05");
    expect(formatDateTime(instant, "ru")).toBe("2 марта 2026 г. в 00:05");
    expect(formatDateTime(instant, "en")).toBe("2 March 2026 at 00:05");
  });

  it("refuses what is no date", () => {
    expect(() => formatDate("2026-13-02", "ru")).toThrow(RangeError);
  });
});

describe("amounts", () => {
  it.each([
    [14_693, "kk", "14\u00a0693\u00a0теңге"],
    [14_693, "ru", "14\u00a0693\u00a0тенге"],
    [14_693, "en", "14,693\u00a0tenge"],
    [0, "ru", "0\u00a0тенге"],
    [999, "kk", "999\u00a0теңге"],
    [5_709_000, "ru", "5\u00a0709\u00a0000\u00a0тенге"],
    [-1_000, "en", "-1,000\u00a0tenge"],
  ] as const)("writes %i in %s", (amount, locale, expected) => {
    expect(formatTenge(amount, locale)).toBe(expected);
  });

  it("groups digits as the language's own data does", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (amount) => {
        expect(formatTenge(amount, "en")).toBe(`${amount.toLocaleString("en-GB")}\u00a0tenge`);
        expect(formatTenge(amount, "kk")).toBe(`${amount.toLocaleString("kk")}\u00a0теңге`);
      }),
    );
  });

  it("refuses parts of a tenge", () => {
    expect(() => formatTenge(0.5, "ru")).toThrow(RangeError);
  });
});
