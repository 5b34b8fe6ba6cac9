import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigit, Iin, readIin } from "@/lib/identity/iin";

describe("an IIN", () => {
  it.each([
    ["010203599909", "first weights"],
    ["010203599919", "first weights"],
    ["750615399908", "second weights"],
    ["750615399921", "second weights"],
  ])("%s passes by the %s", (iin) => expect(readIin(iin)).toEqual({ ok: true, sex: "male" }));

  it.each(["75061530188", "75061539991"])("%s has no check digit at all", (base) => {
    expect(checkDigit(base)).toBeNull();
    for (const digit of "0123456789") {
      expect(readIin(base + digit)).toEqual({ ok: false, code: "wrong-check-digit" });
    }
  });

  it.each([
    ["", "not-twelve-digits"],
    ["01020359990", "not-twelve-digits"],
    ["0102035999090", "not-twelve-digits"],
    ["01020359990a", "not-twelve-digits"],
    ["٠١٠٢٠٣٥٩٩٩٠٩", "not-twelve-digits"],
    ["011303599909", "no-such-birth-date"],
    ["010230599909", "no-such-birth-date"],
    ["010203799909", "no-such-birth-date"],
    ["010203599908", "wrong-check-digit"],
  ])("%s is refused: %s", (iin, code) => expect(readIin(iin)).toEqual({ ok: false, code }));

  it("belongs to the person of its birth date", () => {
    expect(readIin("010203599909", "2001-02-03").ok).toBe(true);
    expect(readIin("750615399908", "1975-06-15").ok).toBe(true);
    expect(readIin("010203599909", "1901-02-03")).toEqual({ ok: false, code: "other-birth-date" });
  });

  const withDigit = (base: string) => `${base}${checkDigit(base)}`;

  it("says neither century nor sex when the seventh digit is 0", () => {
    const iin = withDigit("01020305999");
    expect(readIin(iin, "2001-02-03")).toEqual({ ok: true, sex: null });
    expect(readIin(iin, "1901-02-03")).toEqual({ ok: true, sex: null });
    expect(readIin(iin, "2001-02-04")).toEqual({ ok: false, code: "other-birth-date" });
    // 29 February existed in 2000, and not in 1900.
    expect(readIin(withDigit("00022904999"), "2000-02-29").ok).toBe(true);
    expect(readIin(withDigit("00022934999"))).toEqual({ ok: false, code: "no-such-birth-date" });
  });

  it("says the reason at a boundary", () => {
    expect(Iin.parse("010203599909")).toBe("010203599909");
    expect(Iin.safeParse("010203599908").error?.issues).toMatchObject([
      { params: { code: "wrong-check-digit" } },
    ]);
  });

  const base = fc
    .tuple(
      fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
      fc.boolean(),
      fc.integer({ min: 0, max: 9999 }),
    )
    .map(([date, male, serial]) => {
      const iso = date.toISOString().slice(0, 10);
      const century = iso.startsWith("19") ? 3 : 5;
      const digits = iso.slice(2).replaceAll("-", "") + (male ? century : century + 1);
      return { iso, male, digits: digits + String(serial).padStart(4, "0") };
    })
    .filter(({ digits }) => checkDigit(digits) !== null);

  it("built from a date, a sex and a serial number reads back, with one check digit only", () => {
    fc.assert(
      fc.property(base, fc.integer({ min: 1, max: 9 }), (person, by) => {
        const iin = withDigit(person.digits);
        const sex = person.male ? "male" : "female";
        expect(readIin(iin, person.iso)).toEqual({ ok: true, sex });
        const other = person.digits + String((Number(iin[11]) + by) % 10);
        expect(readIin(other)).toEqual({ ok: false, code: "wrong-check-digit" });
      }),
    );
  });
});
