import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CyrillicName,
  displayName,
  LatinName,
  normaliseName,
  type PersonName,
} from "@/lib/identity/names";

describe("normaliseName", () => {
  it.each([
    ["  Анна   Мария ", "Анна Мария"],
    ["Анна\t\u00a0Мария", "Анна Мария"],
    ["И\u0306", "Й"],
    ["O’Brien", "O'Brien"],
    ["Anna – Maria", "Anna-Maria"],
  ])("writes %j as %j", (text, expected) => {
    expect(normaliseName(text)).toBe(expected);
  });

  it("changes nothing the second time", () => {
    const text = fc.string({ unit: fc.constantFrom(..." \t\u00a0-–’'aЙй\u0306") });
    fc.assert(
      fc.property(text, (name) => normaliseName(normaliseName(name)) === normaliseName(name)),
    );
  });
});

describe("a Latin name", () => {
  it.each([
    ["SMITH", "SMITH"],
    [" john  paul ", "JOHN PAUL"],
    ["JOHN<PAUL<<", "JOHN PAUL"],
    ["Al-Masri", "AL-MASRI"],
    ["O’Brien", "O'BRIEN"],
    ["Abdul'", "ABDUL'"],
    ["'Abd al-Rahman", "'ABD AL-RAHMAN"],
    ["Li", "LI"],
    ["E", "E"],
  ])("reads %j as %j", (text, expected) => {
    expect(LatinName.parse(text)).toBe(expected);
  });

  it.each([
    "",
    "  ",
    "<<",
    "Müller",
    "Иванов",
    "SMITH2",
    "J. SMITH",
    "-SMITH",
    "A--B",
    "A''B",
    "'",
  ])("refuses %j", (text) => {
    expect(LatinName.safeParse(text).success).toBe(false);
  });

  it("fits the machine-readable zone", () => {
    expect(LatinName.safeParse("A".repeat(39)).success).toBe(true);
    expect(LatinName.safeParse("A".repeat(40)).success).toBe(false);
  });
});

describe("a Cyrillic name", () => {
  it.each([
    "Иванов",
    "Әбілқасымұлы",
    "Үкілай Һәкімқызы",
    "Нұрсұлтан-Ғани",
    "Ўткир",
    "Ҳусейн",
    "Д'Артаньян",
  ])("takes %j", (text) => {
    expect(CyrillicName.parse(`  ${text} `)).toBe(text);
  });

  it.each(["", "Ivanov", "Ивaнов", "Иванов 2", "Иванов.", "-Иванов"])("refuses %j", (text) => {
    expect(CyrillicName.safeParse(text).success).toBe(false);
  });

  it("answers at once, however long the text", () => {
    const text = `${"а' ".repeat(20_000)}!`;
    const start = performance.now();
    expect(CyrillicName.safeParse(text).success).toBe(false);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe("displayName", () => {
  const person: PersonName = {
    latinSurname: "ABDULLAYEV",
    latinGivenName: "NURLAN",
    cyrillicSurname: "Абдуллаев",
    cyrillicGivenName: "Нұрлан",
    patronymic: "Серікұлы",
  };

  it.each([
    ["kk", "Абдуллаев Нұрлан Серікұлы"],
    ["ru", "Абдуллаев Нұрлан Серікұлы"],
    ["en", "ABDULLAYEV NURLAN"],
  ] as const)("goes by the passport's order in %s", (locale, expected) => {
    expect(displayName(person, locale)).toBe(expected);
  });

  it("leaves out what the person has not", () => {
    const single = { ...person, latinGivenName: "", cyrillicGivenName: "", patronymic: null };
    expect(displayName(single, "ru")).toBe("Абдуллаев");
    expect(displayName(single, "en")).toBe("ABDULLAYEV");
  });

  it("takes the other script where one is missing", () => {
    const latinOnly = { ...person, cyrillicSurname: "", cyrillicGivenName: "", patronymic: null };
    expect(displayName(latinOnly, "kk")).toBe("ABDULLAYEV NURLAN");
    expect(displayName({ ...person, latinSurname: "", latinGivenName: "" }, "en")).toBe(
      "Абдуллаев Нұрлан Серікұлы",
    );
  });
});
