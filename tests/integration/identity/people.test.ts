import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ownCases } from "@/lib/application/application.query";
import { execute } from "@/lib/application/execute.command";
import type { LocalDate } from "@/lib/calendar/local-date";
import {
  addFamilyMember,
  editFamilyMember,
  removeFamilyMember,
} from "@/lib/identity/family.command";
import { ownFamily } from "@/lib/identity/family.query";
import type { FamilyMemberInput } from "@/lib/identity/family.schema";
import { openApplication } from "@/lib/identity/open-application.command";
import { saveOtherNames, saveProfile } from "@/lib/identity/profile.command";
import { ownProfile } from "@/lib/identity/profile.query";
import type { ProfileInput } from "@/lib/identity/profile.schema";
import type { Actor } from "@/lib/identity/roles";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { seedRules } from "@/prisma/seed/seed-rules";
import { freshDatabase, setClock } from "../harness";
import { anAccount } from "./accounts";

const database = await freshDatabase();
await setClock(database, new Date("2026-03-02T04:00:00Z"));
await seedRules(db, await currentTime());

const aProfile = (facts: Partial<ProfileInput> = {}): ProfileInput => ({
  latinSurname: "SOKOLOVA",
  latinGivenName: "ANNA",
  cyrillicSurname: "Соколова",
  cyrillicGivenName: "Анна",
  patronymic: null,
  otherNames: null,
  dateOfBirth: "1988-08-08",
  sex: "female",
  citizenship: "RU",
  documentCountry: "RU",
  documentNumber: randomUUID().slice(0, 8).toUpperCase(),
  iin: null,
  ...facts,
});

const personOf = async ({ accountId }: Actor) => {
  const { personId } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  return personId;
};

async function anApplicant(facts: Partial<ProfileInput> = {}): Promise<Actor> {
  const account = await anAccount();
  const saved = await saveProfile(account, aProfile(facts), await currentTime());
  if (!saved.ok) throw new Error(saved.code);
  return { ...account, personId: await personOf(account) };
}

const open = async (actor: Actor, service: "rpp" | "kandas" = "rpp") =>
  openApplication(actor, { service, region: "KZ-10", abroad: false }, await currentTime());

async function anOpenCase() {
  const actor = await anApplicant();
  await open(actor);
  const [found] = await ownCases(actor);
  if (found === undefined) throw new Error("no case was opened");
  return { actor, caseId: found.id };
}

describe("the profile", () => {
  it("is one person, also when its form is sent twice at once", async () => {
    const account = await anAccount();
    const input = aProfile();
    const now = await currentTime();
    const sent = await Promise.all([
      saveProfile(account, input, now),
      saveProfile(account, input, now),
    ]);
    expect(sent).toEqual([{ ok: true }, { ok: true }]);
    expect(await db.person.count({ where: { documentNumber: input.documentNumber } })).toBe(1);
  });

  it("refuses a person who has an account already, by document or by IIN, and says no more", async () => {
    const first = aProfile({ iin: "880808400000" });
    await anApplicant(first);
    const second = await anAccount();
    const refused = { ok: false, code: "person-exists" };
    const now = await currentTime();
    expect(await saveProfile(second, { ...first, iin: null }, now)).toEqual(refused);
    expect(await saveProfile(second, aProfile({ iin: first.iin }), now)).toEqual(refused);
    expect(await personOf(second)).toBeNull();
  });

  it("stops who tries passport numbers out", async () => {
    const known = aProfile();
    await anApplicant(known);
    const account = await anAccount();
    const answers = [];
    for (let n = 0; n < 21; n += 1) {
      answers.push(await saveProfile(account, known, await currentTime()));
    }
    expect(answers.at(19)).toEqual({ ok: false, code: "person-exists" });
    expect(answers.at(20)).toEqual({ ok: false, code: "too-many-attempts" });
  });

  it("can be corrected, and the trail names the fields and no value", async () => {
    const actor = await anApplicant({ documentNumber: "WRONG001" });
    const stored = await ownProfile(actor);
    if (stored === null) throw new Error("no profile");
    const corrected = aProfile({ documentNumber: "RIGHT001" });
    expect(await saveProfile(actor, corrected, await currentTime())).toEqual({ ok: true });
    expect((await ownProfile(actor))?.documentNumber).toBe("RIGHT001");
    const entries = await db.auditEntry.findMany({ where: { subject: actor.personId } });
    expect(entries.map(({ action }) => action)).toEqual(["profile-created", "profile-changed"]);
    expect(entries[1]?.detail).toEqual({ fields: ["documentNumber"] });
  });

  it("stands fast once the questionnaire is signed, but for other spellings", async () => {
    const { actor, caseId } = await anOpenCase();
    const { state } = await db.application.findUniqueOrThrow({ where: { id: caseId } });
    const signed = { ...Object(state), submission: { id: randomUUID(), on: "2026-03-02" } };
    await db.application.update({ where: { id: caseId }, data: { state: signed } });
    expect(await saveProfile(actor, aProfile(), await currentTime())).toEqual({
      ok: false,
      code: "profile-fixed",
    });
    await saveOtherNames(actor, "安娜");
    expect((await ownProfile(actor))?.otherNames).toBe("安娜");
  });

  it("is nobody else's to write or to read", async () => {
    const officer = await anAccount({ role: "police", region: "KZ-10" });
    expect(await saveProfile(officer, aProfile(), await currentTime())).toEqual({
      ok: false,
      code: "not-allowed",
    });
    expect(await ownProfile(officer)).toBeNull();
  });
});

describe("opening an application", () => {
  it("makes one case of a form sent five times at once", async () => {
    const actor = await anApplicant();
    const sent = await Promise.all([1, 2, 3, 4, 5].map(() => open(actor)));
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of sent) {
      if (!one.ok) expect(one.code).toBe("application-open-already");
    }
    expect(await ownCases(actor)).toHaveLength(1);
  });

  it("allows one for each service", async () => {
    const actor = await anApplicant();
    expect(await open(actor, "rpp")).toMatchObject({ ok: true });
    expect(await open(actor, "kandas")).toMatchObject({ ok: true });
    expect(await open(actor, "kandas")).toMatchObject({ code: "application-open-already" });
  });

  it.each<[LocalDate, string | null]>([
    ["2008-03-02", null],
    ["2008-03-03", "under-18"],
  ])("of somebody born on %s", async (dateOfBirth, code) => {
    const opened = await open(await anApplicant({ dateOfBirth }));
    expect(opened.ok ? null : opened.code).toBe(code);
  });

  it("asks for the profile first", async () => {
    expect(await open(await anAccount())).toEqual({ ok: false, code: "profile-missing" });
  });

  it("is refused after the pilot", async () => {
    const actor = await anApplicant();
    const opened = await openApplication(
      actor,
      { service: "rpp", region: "KZ-10", abroad: true },
      new Date("2027-01-01T00:00:00Z"),
    );
    expect(opened).toEqual({ ok: false, code: "pilot-not-in-force" });
  });
});

describe("the list of minors", () => {
  const aChild = (facts: Partial<FamilyMemberInput> = {}): FamilyMemberInput => ({
    relation: "child",
    latinName: "SOKOLOVA MARIA",
    cyrillicName: "Соколова Мария",
    dateOfBirth: "2015-05-05",
    citizenship: "RU",
    documentNumber: null,
    ...facts,
  });

  it("takes a form sent twice at once as one child", async () => {
    const { actor, caseId } = await anOpenCase();
    await Promise.all([
      addFamilyMember(actor, caseId, aChild()),
      addFamilyMember(actor, caseId, aChild()),
    ]);
    expect(await ownFamily(actor, caseId)).toHaveLength(1);
  });

  it("is corrected and shortened by the parent, on record", async () => {
    const { actor, caseId } = await anOpenCase();
    await addFamilyMember(actor, caseId, aChild());
    const [child] = await ownFamily(actor, caseId);
    if (child === undefined) throw new Error("no child is listed");
    await editFamilyMember(actor, caseId, child.id, aChild({ documentNumber: "BC12345" }));
    expect(await ownFamily(actor, caseId)).toMatchObject([{ documentNumber: "BC12345" }]);
    await removeFamilyMember(actor, caseId, child.id);
    await removeFamilyMember(actor, caseId, child.id);
    expect(await ownFamily(actor, caseId)).toEqual([]);
    const entries = await db.auditEntry.findMany({ where: { subject: caseId } });
    expect(entries.map(({ action }) => action)).toEqual([
      "family-member-added",
      "family-member-changed",
      "family-member-removed",
    ]);
  });

  it("looks to anybody else as if the case did not exist", async () => {
    const { caseId, actor } = await anOpenCase();
    await addFamilyMember(actor, caseId, aChild());
    const [child] = await ownFamily(actor, caseId);
    const other = (await anOpenCase()).actor;
    const refused = { ok: false, code: "no-application" };
    expect(await addFamilyMember(other, caseId, aChild())).toEqual(refused);
    expect(await removeFamilyMember(other, caseId, child?.id ?? "")).toEqual(refused);
    expect(await ownFamily(other, caseId)).toEqual([]);
    expect(await ownFamily(actor, caseId)).toHaveLength(1);
  });

  it("stands fast when the case is closed", async () => {
    const { actor, caseId } = await anOpenCase();
    await execute(actor, caseId, { type: "withdraw" }, await currentTime());
    expect(await addFamilyMember(actor, caseId, aChild())).toEqual({
      ok: false,
      code: "family-fixed",
    });
  });
});
