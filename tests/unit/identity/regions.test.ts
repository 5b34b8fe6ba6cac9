import { describe, expect, it } from "vitest";
import { Citizenship, COUNTRY_CODES } from "@/lib/identity/countries";
import { REGIONS, RegionCode, region } from "@/lib/identity/regions";

describe("the regions", () => {
  it("are 17 oblasts and 3 cities, each with its own names", () => {
    expect(REGIONS.filter(({ kind }) => kind === "oblast")).toHaveLength(17);
    expect(REGIONS.filter(({ kind }) => kind === "city")).toHaveLength(3);
    for (const language of ["kk", "ru", "en"] as const) {
      expect(new Set(REGIONS.map(({ name }) => name[language])).size).toBe(20);
      expect(new Set(REGIONS.map(({ akimatBody }) => akimatBody[language])).size).toBe(20);
      expect(new Set(REGIONS.map(({ police }) => police[language])).size).toBe(20);
    }
  });

  it("are found by their codes, and no other code passes", () => {
    expect(RegionCode.options.map((code) => region(code).code)).toEqual(RegionCode.options);
    expect(REGIONS.map(({ code }) => code)).toEqual(RegionCode.options);
    for (const code of ["KZ-12", "KZ-70", "kz-71", "KZ-1", "71"]) {
      expect(RegionCode.safeParse(code).success).toBe(false);
    }
  });

  it("name their bodies as Kazakh and Russian decline", () => {
    expect(region("KZ-63").akimatBody.ru).toBe(
      "ГУ «Управление координации занятости и социальных программ Восточно-Казахстанской области»",
    );
    expect(region("KZ-10").police.ru).toBe("Департамент полиции области Абай");
    expect(region("KZ-71").police).toEqual({
      kk: "Астана қаласының полиция департаменті",
      ru: "Департамент полиции города Астаны",
      en: "Police Department of the City of Astana",
    });
  });
});

describe("citizenship", () => {
  it("is one of the 249 countries, or XX", () => {
    expect(new Set(COUNTRY_CODES).size).toBe(249);
    for (const code of ["UZ", "KG", "RU", "CN", "MN", "XX"]) {
      expect(Citizenship.safeParse(code).success).toBe(true);
    }
    for (const code of ["uz", "UZB", "ZZ", "XK", "SU", "", " UZ"]) {
      expect(Citizenship.safeParse(code).success).toBe(false);
    }
  });
});
