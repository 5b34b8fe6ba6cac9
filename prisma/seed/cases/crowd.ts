import type { Service } from "@/lib/application/state";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { at } from "./at";
import type { Strength } from "./fill-questionnaire";
import { agenciesAnswer, book, draft, interview } from "./later-stages";
import { type DemoRegion, staffOf } from "./people";
import { crowdCase, inTheTest } from "./stories";

type CrowdMember = {
  readonly latin: readonly [surname: string, given: string];
  readonly cyrillic: readonly [surname: string, given: string];
  readonly country: string;
  readonly born: string;
  readonly region: DemoRegion;
  readonly service: Service;
  readonly strength: Strength;
  /** How far the case has come by the demo's first morning. */
  readonly until: "test" | "check" | "booked" | "interviewed" | "approval" | "decision";
  /** When the interview is, for those who have one. */
  readonly slot?: readonly [day: string, time: string];
};

const TODAY = "2026-03-02";
const PAST = "2026-02-23";

const member = (
  latin: CrowdMember["latin"],
  cyrillic: CrowdMember["cyrillic"],
  [country, born]: readonly [string, string],
  rest: Pick<CrowdMember, "region" | "until"> & Partial<CrowdMember>,
): CrowdMember => ({ service: "rpp", strength: "strong", ...rest, latin, cyrillic, country, born });

/** People without accounts of their own: they give officers a day and a queue. */
const CROWD: readonly CrowdMember[] = [
  member(["ABDULLAEVA", "DILNOZA"], ["Абдуллаева", "Дилноза"], ["UZ", "1992-02-19"], {
    region: "KZ-10",
    until: "booked",
    slot: [TODAY, "09:30"],
  }),
  member(["HUSEYNOV", "RASHAD"], ["Гусейнов", "Рашад"], ["AZ", "1985-07-07"], {
    region: "KZ-10",
    until: "booked",
    slot: [TODAY, "10:30"],
  }),
  member(["IVANOVA", "MARIA"], ["Иванова", "Мария"], ["RU", "1990-04-22"], {
    region: "KZ-10",
    until: "booked",
    slot: [TODAY, "11:00"],
  }),
  member(["SADYKOV", "ERLAN"], ["Садықов", "Ерлан"], ["MN", "1988-12-12"], {
    region: "KZ-10",
    service: "kandas",
    until: "booked",
    slot: [TODAY, "11:30"],
  }),
  member(["TOKTOGULOVA", "AIPERI"], ["Токтогулова", "Айпери"], ["KG", "1996-09-01"], {
    region: "KZ-10",
    until: "booked",
    slot: [TODAY, "12:00"],
  }),
  member(["WANG", "YERKEN"], ["Еркінұлы", "Еркен"], ["CN", "1983-05-30"], {
    region: "KZ-10",
    service: "kandas",
    until: "approval",
    slot: [PAST, "09:30"],
  }),
  member(["MIRZAEV", "OTABEK"], ["Мирзаев", "Отабек"], ["UZ", "1999-01-15"], {
    region: "KZ-10",
    strength: "weak",
    until: "decision",
  }),
  member(["KHALIKOVA", "NIGORA"], ["Халикова", "Нигора"], ["TJ", "1994-03-08"], {
    region: "KZ-10",
    until: "check",
  }),
  member(["PETROSYAN", "ARAM"], ["Петросян", "Арам"], ["AM", "1981-11-26"], {
    region: "KZ-71",
    until: "interviewed",
    slot: [PAST, "10:00"],
  }),
  member(["KIM", "OLGA"], ["Ким", "Ольга"], ["UZ", "1987-06-18"], {
    region: "KZ-71",
    until: "booked",
    slot: [TODAY, "09:30"],
  }),
  member(["BEKOVA", "ZARINA"], ["Бекова", "Зарина"], ["TJ", "1998-08-28"], {
    region: "KZ-55",
    strength: "weak",
    until: "decision",
  }),
  member(["TUMURBAATAR", "KHUANGAN"], ["Төмірбаатыр", "Қуанған"], ["MN", "1991-10-10"], {
    region: "KZ-55",
    service: "kandas",
    until: "booked",
    slot: [TODAY, "10:00"],
  }),
  member(["RAHMONOVA", "SITORA"], ["Рахмонова", "Ситора"], ["TJ", "1997-04-17"], {
    region: "KZ-71",
    until: "test",
  }),
  member(["BORISOV", "PAVEL"], ["Борисов", "Павел"], ["RU", "1986-02-03"], {
    region: "KZ-71",
    until: "test",
  }),
  member(["OSMONOV", "BAKYT"], ["Осмонов", "Бакыт"], ["KG", "1993-07-21"], {
    region: "KZ-71",
    until: "test",
  }),
];

export async function seedCrowd(): Promise<void> {
  const sitting: Actor[] = [];
  for (const [index, one] of CROWD.entries()) {
    const actor = await arrive(one, index);
    if (one.until === "test") sitting.push(actor);
    else await tell(one, actor);
  }
  await inTheTest(sitting);
}

async function tell(one: CrowdMember, actor: Actor): Promise<void> {
  const id = await crowdCase(actor, one.region, one);
  if (one.until === "decision") return;
  if (one.until === "check") {
    await agenciesAnswer(id, await at("2026-02-20", "10:00"), ["knb"]);
    return;
  }
  await agenciesAnswer(id, await at("2026-02-19", "12:00"));
  if (one.slot === undefined) throw new Error("Who is interviewed has a time");
  const booking = await book(actor, id, one.slot, await at("2026-02-19", "18:00"));
  if (one.until === "booked") return;
  const { police, specialist } = staffOf(one.region);
  await interview(police, booking, await at(one.slot[0], "17:00"));
  if (one.until === "approval") await draft(specialist, id, await at("2026-02-26", "16:00"));
}

/** Somebody who has signed up; nobody signs in as them. */
async function arrive(one: CrowdMember, index: number): Promise<Actor> {
  const now = await at("2026-02-13", "09:30");
  const number = String(200 + index);
  // The ending has the stub agency answer late or never, so that a check stays open (scenario.ts).
  const documentNumber = one.until === "check" ? `C0000${number}KPSSUMUTE` : `C0000${number}`;
  const person = await db.person.create({
    data: {
      documentCountry: one.country,
      documentNumber,
      dateOfBirth: new Date(one.born),
      sex: one.latin[0].endsWith("A") ? "female" : "male",
      citizenship: one.country,
      latinSurname: one.latin[0],
      latinGivenName: one.latin[1],
      cyrillicSurname: one.cyrillic[0],
      cyrillicGivenName: one.cyrillic[1],
      createdAt: now,
    },
  });
  const account = await db.account.create({
    data: {
      email: `crowd-${number}@qonys.example`,
      role: "applicant",
      locale: "ru",
      personId: person.id,
      emailConfirmedAt: now,
      createdAt: now,
    },
  });
  return {
    accountId: account.id,
    role: "applicant",
    region: null,
    agency: null,
    personId: person.id,
  };
}
