import { execute } from "@/lib/application/execute.command";
import type { Service } from "@/lib/application/state";
import { askAccommodations } from "@/lib/exam/accommodation.command";
import { proposeBan, replyToBan } from "@/lib/exam/ban.command";
import { pauseByCentre } from "@/lib/exam/centre.command";
import { judgeCertificate } from "@/lib/exam/judge-certificate.command";
import { submitCertificate } from "@/lib/exam/submit-certificate.command";
import { claimTime } from "@/lib/exam/time-claim.command";
import { addFamilyMember } from "@/lib/identity/family.command";
import { openApplication } from "@/lib/identity/open-application.command";
import type { Actor } from "@/lib/identity/roles";
import { at, told } from "./at";
import {
  attachScans,
  demoPdf,
  fillQuestionnaire,
  type Strength,
  submit,
} from "./fill-questionnaire";
import {
  agenciesAnswer,
  approve,
  book,
  draft,
  examine,
  interview,
  learn,
  putRight,
} from "./later-stages";
import { actorOf, type DemoRegion, staffOf } from "./people";
import { beginTest, payFee, sitTest } from "./sit-test";
import { listPast } from "./unfinished-past";

const PASSED = { listening: 15, reading: 31 };
const TODAY = "2026-03-02";
const FAILED = { listening: 5, reading: 20 };

/** Opens a case on the pilot's first day. */
async function opened(actor: Actor, region: DemoRegion, service: Service = "rpp"): Promise<string> {
  const now = await at("2026-02-13", "10:00");
  return told(await openApplication(actor, { service, region, abroad: false }, now)).state.id;
}

/** Up to the submitted questionnaire. */
async function submitted(
  actor: Actor,
  region: DemoRegion,
  strength: Strength,
  service: Service = "rpp",
): Promise<string> {
  const id = await opened(actor, region, service);
  await sitTest(actor, id, { day: "2026-02-13", hour: 11 }, PASSED);
  const now = await at("2026-02-14", "12:00");
  await fillQuestionnaire(actor, id, strength, region, now);
  if (strength === "strong") await attachScans(actor, id, now);
  await submit(actor, id, now);
  return id;
}

/** Up to a cleared check. */
async function cleared(actor: Actor, region: DemoRegion, service?: Service): Promise<string> {
  const id = await submitted(actor, region, "strong", service);
  await agenciesAnswer(id, await at("2026-02-18", "15:00"));
  return id;
}

/** Up to a positive interview on 20 February. */
async function interviewed(
  actor: Actor,
  region: DemoRegion,
  time: string,
  service?: Service,
): Promise<string> {
  const id = await cleared(actor, region, service);
  const booking = await book(actor, id, ["2026-02-20", time], await at("2026-02-18", "18:00"));
  await interview(staffOf(region).police, booking, await at("2026-02-20", "17:30"));
  return id;
}

async function admitted(): Promise<void> {
  const actor = actorOf("gulnara");
  const { specialist, head } = staffOf("KZ-10");
  const id = await opened(actor, "KZ-10");
  const child = {
    relation: "child",
    latinName: "MYRZABEKOVA AIZERE",
    cyrillicName: "Мырзабекова Айзере",
    dateOfBirth: "2019-03-11",
    citizenship: "UZ",
    documentNumber: null,
  } as const;
  told(await addFamilyMember(actor, id, child));
  await sitTest(actor, id, { day: "2026-02-13", hour: 11 }, PASSED);
  const filled = await at("2026-02-14", "12:00");
  await fillQuestionnaire(actor, id, "strong", "KZ-10", filled);
  await submit(actor, id, filled);
  await agenciesAnswer(id, await at("2026-02-18", "15:00"));
  const booking = await book(actor, id, ["2026-02-20", "09:30"], await at("2026-02-18", "18:00"));
  await interview(staffOf("KZ-10").police, booking, await at("2026-02-20", "10:10"));
  await draft(specialist, id, await at("2026-02-23", "11:00"));
  await approve(head, id, await at("2026-02-24", "11:00"));
  await learn(actor, id, await at("2026-02-25", "19:00"));
}

/** Three attempts that failed, a hearing that passed in silence, a refusal. */
async function refused(): Promise<void> {
  const actor = actorOf("priya");
  const { specialist, head } = staffOf("KZ-71");
  const id = await opened(actor, "KZ-71");
  for (const day of ["2026-02-13", "2026-02-14", "2026-02-16"]) {
    await sitTest(actor, id, { day, hour: 14 }, FAILED);
  }
  await draft(specialist, id, await at("2026-02-17", "11:00"));
  const opening = await at("2026-02-17", "16:00");
  told(await execute(actor, id, { type: "receive-hearing-notice" }, opening));
  await approve(head, id, await at("2026-02-23", "15:00"));
  await learn(actor, id, await at("2026-02-24", "20:00"));
}

/** Every other demo applicant, each at a stage of their own on the demo's first morning. */
async function underWay(): Promise<void> {
  const fresh = actorOf("timur");
  const timur = await opened(fresh, "KZ-71");
  const beside = { signals: NOTED, late: 3 };
  const attempt = await sitTest(fresh, timur, { day: "2026-02-20", hour: 10 }, FAILED, beside);
  const lost = "В середине чтения пропала связь, последние ответы ушли только после конца.";
  told(await claimTime(fresh, attempt, lost, await at("2026-02-20", "11:30")));
  await proposedBan(fresh, timur);
  await payFee(fresh, timur, await at("2026-02-27", "10:00"));
  await needs(fresh, timur);

  const elif = actorOf("elif");
  await withCertificate(elif, await opened(elif, "KZ-71"));

  const anna = actorOf("anna");
  const annas = await opened(anna, "KZ-71");
  await sitTest(anna, annas, { day: "2026-02-19", hour: 9 }, PASSED);
  const lunch = await at("2026-02-21", "13:00");
  await fillQuestionnaire(anna, annas, "strong", "KZ-71", lunch, 6);
  await listPast(anna, annas, lunch);

  const bolat = await submitted(actorOf("bolat"), "KZ-55", "strong", "kandas");
  await agenciesAnswer(bolat, await at("2026-02-24", "12:00"), ["knb", "mvd", "mfa"]);

  const farid = await submitted(actorOf("farid"), "KZ-55", "strong");
  await agenciesAnswer(farid, await at("2026-02-24", "12:30"), ["knb", "kpssu"], "kpssu");

  await compared(await interviewed(actorOf("nurlan"), "KZ-10", "10:00"));
  await submitted(actorOf("svetlana"), "KZ-10", "weak");

  const jahongir = await submitted(actorOf("jahongir"), "KZ-71", "weak");
  await draft(staffOf("KZ-71").specialist, jahongir, await at("2026-02-27", "11:00"));

  const yerbol = await cleared(actorOf("yerbol"), "KZ-10", "kandas");
  const evening = await at("2026-02-18", "19:00");
  await book(actorOf("yerbol"), yerbol, ["2026-03-02", "10:00"], evening);

  const oksana = await submitted(actorOf("oksana"), "KZ-55", "strong");
  await agenciesAnswer(oksana, await at("2026-02-27", "15:00"));
}

/** Some answers confirmed, one corrected, one not borne out, the rest not looked at yet. */
async function compared(caseId: string): Promise<void> {
  const { specialist, police } = staffOf("KZ-10");
  const confirmed = { keys: ["education", "educationField"], finding: "confirmed" } as const;
  const seen = { ...confirmed, reason: "Дипломның түпнұсқасы көрсетілді." };
  await examine(specialist, caseId, seen, await at("2026-02-19", "11:00"));
  const spoken = { keys: ["russianLevel"], finding: "confirmed", reason: "" } as const;
  await examine(police, caseId, spoken, await at("2026-02-20", "17:40"));
  const stay = {
    key: "lawfulStayMonths",
    typed: { lawfulStayMonths: "12" },
    reason: "Тіркеу мөртабандары бойынша 12 ай, сауалнамада 14 ай жазылған.",
  };
  await putRight(specialist, caseId, stay, await at("2026-02-23", "10:20"));
  const lease = {
    keys: ["housing"],
    finding: "not-borne-out",
    reason: "Жалдау шарты тіркелмеген. Шартты немесе иесінің келісімін көрсетіңіз.",
  } as const;
  await examine(specialist, caseId, lease, await at("2026-02-23", "10:40"));
}

/** Asked for before the next attempt, with a document; nobody of the testing centre has looked yet. */
async function needs(actor: Actor, id: string): Promise<void> {
  const file = {
    fileName: "oculist.pdf",
    bytes: await demoPdf("Eye specialist's note (demo document)"),
  };
  const why = "Слабое зрение после операции, мелкий текст читаю медленно.";
  const kinds = ["extra-time", "large-text"] as const;
  const now = await at("2026-02-27", "12:00");
  told(await askAccommodations(actor, id, { kinds, why, file }, now));
}

const NOTED = [
  { kind: "focus-lost", ago: 240_000, seconds: 38 },
  { kind: "copy", ago: 190_000, seconds: null },
  { kind: "focus-lost", ago: 60_000, seconds: 71 },
] as const;

/** One person of the testing centre proposed a ban, the applicant has replied: another has to decide. */
async function proposedBan(actor: Actor, id: string): Promise<void> {
  const grounds = {
    reason: "recording",
    text: "Во время аудирования тест дважды уходил на задний план, между этим со страницы копировали.",
    signals: [1, 2, 3],
  } as const;
  told(await proposeBan(actorOf("testing2"), id, grounds, await at("2026-02-24", "11:00")));
  const said =
    "Звонили из детского сада, я отвечал на вызов. Копировал по привычке, никому не отправлял.";
  told(await replyToBan(actor, id, said, await at("2026-02-25", "18:30")));
}

async function withCertificate(actor: Actor, id: string): Promise<void> {
  const now = await at("2026-02-26", "12:00");
  const input = {
    number: "KT 0417-22",
    issuedOn: "2025-11-20",
    listeningCorrect: 13,
    readingCorrect: 29,
  };
  const file = {
    fileName: "kaztest.pdf",
    bytes: await demoPdf("KAZTEST certificate (demo document)"),
  };
  told(await submitCertificate(actor, id, input, file, now));
}

/** A person of the crowd: in by a certificate from outside, so that they are quick to tell. */
export async function crowdCase(
  actor: Actor,
  region: DemoRegion,
  { service, strength }: { readonly service: Service; readonly strength: Strength },
): Promise<string> {
  const id = await opened(actor, region, service);
  const now = await at("2026-02-16", "10:00");
  const input = {
    number: `KT ${actor.accountId.slice(-4)}-25`,
    issuedOn: "2025-10-06",
    listeningCorrect: 12,
    readingCorrect: 27,
  };
  const file = {
    fileName: "kaztest.pdf",
    bytes: await demoPdf("KAZTEST certificate (demo document)"),
  };
  const { certificateId } = told(await submitCertificate(actor, id, input, file, now));
  const verified = await at("2026-02-17", "10:00");
  told(await judgeCertificate(actorOf("testing"), certificateId, { kind: "verified" }, verified));
  const filled = await at("2026-02-17", "12:00");
  await fillQuestionnaire(actor, id, strength, region, filled);
  await submit(actor, id, filled);
  return id;
}

/** People of the crowd who sit in the test on the demo's first morning, as its clock starts. */
export async function inTheTest(actors: readonly Actor[]): Promise<void> {
  const centre = actorOf("testing");
  for (const [index, actor] of actors.entries()) {
    const id = await opened(actor, "KZ-71");
    const from = `08:${47 + 3 * index}`;
    const attemptId = await beginTest(actor, id, { day: TODAY, from, until: "08:58" }, 12 - index);
    if (index > 0) continue;
    const now = await at(TODAY, "08:59");
    told(await pauseByCentre(centre, attemptId, "Ғимаратта өрт дабылы тексерілуде.", now));
  }
}

export async function tellStories(): Promise<void> {
  await admitted();
  await refused();
  await underWay();
}
