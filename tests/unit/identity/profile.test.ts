import { describe, expect, it } from "vitest";
import { familyMemberInput } from "@/lib/identity/family.schema";
import { homeOf, navigationFor } from "@/lib/identity/navigation";
import { profileInput } from "@/lib/identity/profile.schema";
import { ACCOUNT_ROLES } from "@/lib/identity/roles";
import { STAFF_ROLES, StaffInput } from "@/lib/identity/staff.schema";
import { MESSAGES } from "@/lib/wording/messages";

const TODAY = "2026-03-02";

const FORM = {
  latinSurname: "Sokolova",
  latinGivenName: "anna  maria",
  cyrillicSurname: "Соколова",
  cyrillicGivenName: "Анна Мария",
  patronymic: "",
  otherNames: "",
  dateOfBirth: "1988-08-08",
  sex: "female",
  citizenship: "RU",
  documentCountry: "RU",
  documentNumber: "75 000-0104",
  iin: "",
};

type Result = { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } };
const problems = (result: Result) =>
  (result.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
const profile = (facts: Record<string, string>) =>
  problems(profileInput(TODAY).safeParse({ ...FORM, ...facts }));

describe("the profile's form", () => {
  it("keeps names as passports print them and numbers without gaps; empty is null", () => {
    expect(profileInput(TODAY).parse(FORM)).toMatchObject({
      latinSurname: "SOKOLOVA",
      latinGivenName: "ANNA MARIA",
      documentNumber: "750000104",
      patronymic: null,
      otherNames: null,
      iin: null,
    });
  });

  it("takes a passport with one name only", () => {
    expect(profile({ latinGivenName: "", cyrillicGivenName: "" })).toEqual([]);
  });

  it.each([
    [{ latinSurname: "" }, "latinSurname: latin-missing"],
    [{ latinSurname: "Соколова" }, "latinSurname: latin-wrong"],
    [{ latinGivenName: "Zoë" }, "latinGivenName: latin-wrong"],
    [{ cyrillicSurname: "Sokolova" }, "cyrillicSurname: cyrillic-wrong"],
    [{ patronymic: "Ivanovna" }, "patronymic: cyrillic-wrong"],
    [{ otherNames: "x".repeat(201) }, "otherNames: other-names-long"],
    [{ dateOfBirth: "1988-02-30" }, "dateOfBirth: birth-missing"],
    [{ dateOfBirth: "2026-03-03" }, "dateOfBirth: birth-wrong"],
    [{ dateOfBirth: "1900-01-01" }, "dateOfBirth: birth-wrong"],
    [{ sex: "" }, "sex: sex-missing"],
    [{ citizenship: "ZZ" }, "citizenship: citizenship-missing"],
    [{ documentCountry: "XX" }, "documentCountry: country-missing"],
    [{ documentNumber: "АБ123456" }, "documentNumber: document-wrong"],
    [{ iin: "12345" }, "iin: iin-not-twelve-digits"],
    [{ iin: "880808400001" }, "iin: iin-wrong-check-digit"],
    [{ iin: "880808400000", dateOfBirth: "1988-08-09" }, "iin: iin-other-birth-date"],
    [{ iin: "880808400000", sex: "male" }, "iin: iin-other-sex"],
  ])("%j: %s", (facts, problem) => expect(profile(facts)).toEqual([problem]));

  it("takes an IIN that fits, with spaces", () => {
    expect(profile({ iin: "8808 0840 0000" })).toEqual([]);
  });
});

describe("the form for a minor", () => {
  const CHILD = {
    relation: "child",
    latinName: "Sokolova Maria",
    cyrillicName: "Соколова Мария",
    citizenship: "RU",
    documentNumber: "",
  };
  const child = (dateOfBirth: string) =>
    problems(familyMemberInput(TODAY).safeParse({ ...CHILD, dateOfBirth }));

  it.each([
    ["2026-03-02", []],
    ["2008-03-03", []],
    ["2008-03-02", ["dateOfBirth: not-a-minor"]],
    ["2026-03-03", ["dateOfBirth: birth-wrong"]],
    ["", ["dateOfBirth: birth-missing"]],
  ])("born on %j: %j", (day, expected) => expect(child(day).slice(0, 1)).toEqual(expected));
});

describe("the form for staff", () => {
  const FORM_OF = { name: "A", email: "a@b.example", region: "KZ-10", agency: "knb", locale: "kk" };

  it.each(STAFF_ROLES)("gives %s a place that fits, and no other", (role) => {
    const { region, agency } = StaffInput.parse({ ...FORM_OF, role });
    const regional = ["akimat-specialist", "akimat-head", "police"].includes(role);
    expect(region).toBe(regional ? "KZ-10" : null);
    expect(agency).toBe(role === "agency" ? "knb" : null);
  });

  it.each([
    [{ role: "police", region: "" }, "region: region-missing"],
    [{ role: "agency", agency: "" }, "agency: agency-missing"],
    [{ role: "applicant" }, "role: role-missing"],
    [{ role: "auditor", name: " " }, "name: name-missing"],
  ])("%j: %s", (facts, problem) =>
    expect(problems(StaffInput.safeParse({ ...FORM_OF, ...facts }))).toEqual([problem]),
  );
});

describe("the main links", () => {
  it.each(ACCOUNT_ROLES)("lead %s to their own work first", (role) => {
    const [first] = navigationFor(role, true);
    expect(homeOf(role)).toBe(first?.href);
  });

  it("show the demo's tools to its administrator, in the demo only", () => {
    const keys = (demo: boolean) => navigationFor("administrator", demo).map(({ key }) => key);
    expect(keys(true)).toContain("clock");
    expect(keys(false)).not.toContain("clock");
  });

  it("have words in every language", () => {
    for (const role of [null, ...ACCOUNT_ROLES]) {
      for (const { key } of navigationFor(role, true)) {
        for (const messages of Object.values(MESSAGES))
          expect(messages.identity.nav[key]).not.toBe("");
      }
    }
  });
});
